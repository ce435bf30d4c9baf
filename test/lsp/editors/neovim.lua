-- Opens the policy $POLICY with the server $SERVER, applies a quick fix, and prints what was seen, one fact a line.
vim.cmd('edit ' .. vim.env.POLICY)
local client = vim.lsp.start_client({
  name = 'proviso',
  cmd = { vim.env.NODE, vim.env.SERVER, 'lsp', '--stdio' },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, client)
local function say(...) io.stdout:write(table.concat({ ... }, ' ') .. '\n') end
vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 50)

local document = vim.lsp.util.make_text_document_params()
local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 5000) or {}) do return answer.result or {} end
  return {}
end

local doubled
for _, found in ipairs(vim.diagnostic.get(0)) do
  say('finding', found.code, found.lnum)
  if found.code == 'text/doubled-word' then doubled = found end
end
for _, symbol in ipairs(ask('textDocument/documentSymbol', { textDocument = document })) do say('symbol', symbol.name) end

if doubled then
  local range = {
    start = { line = doubled.lnum, character = doubled.col },
    ['end'] = { line = doubled.end_lnum, character = doubled.end_col },
  }
  local diagnostic = { range = range, message = doubled.message, code = doubled.code, source = doubled.source }
  local context = { diagnostics = { diagnostic } }
  local actions = ask('textDocument/codeAction', { textDocument = document, range = range, context = context })
  if actions[1] then vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16') end
end
for _, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do say('line', line) end
vim.cmd('qa!')
