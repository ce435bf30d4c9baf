import {
  type CodeLens,
  type CompletionList,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  type MarkdownString,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { acceptPicked, closeAll, equal, file, findingsUntil, has, ok, open, rangeOf, rule } from './helpers.ts';

const content = 'Privacy Policy\n\nWe collect your email address.\n\nclause';

describe('writing', () => {
  afterEach(closeAll);

  it('offers the standard clauses as snippets', async () => {
    const document = await workspace.openTextDocument({ language: 'privacy-policy', content });
    const end = document.positionAt(content.length);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(
      labels.some((label) => label.startsWith('clause-contact')),
      `no clause-contact among ${labels.length} completions: ${labels.slice(0, 10).join(', ')}`,
    );
  });

  it('completes the clauses that lack while a heading is typed in Markdown', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, has('missing/retention-period'), 'the missing clause is not found');
    const end = document.lineAt(document.lineCount - 1).range.end;
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, end, '\n## ');
    await workspace.applyEdit(edit);
    const at = document.lineAt(document.lineCount - 1).range.end;
    const provide = 'vscode.executeCompletionItemProvider';
    const { items } = await commands.executeCommand<CompletionList>(provide, document.uri, at);
    const offered = items.find(({ label }) => label === 'Retention period and what happens afterwards');
    ok(offered, `not among ${items.length} completions`);
    ok(offered.filterText?.includes('How long we keep'), `it is found by “${offered.filterText}” only`);
  });

  it('lets choose among all that is required and missing before it is inserted', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, has('missing/retention-period'), 'the missing clause is not found');
    const before = document.getText();
    const inserted = commands.executeCommand('proviso.insertMissing');
    equal(document.getText(), before, 'text that nobody has seen is not inserted');
    await acceptPicked(document);
    await inserted;
    const isAsked = (found: Diagnostic): boolean =>
      rule(found).startsWith('missing/') && found.severity !== DiagnosticSeverity.Hint;
    await findingsUntil(document.uri, (found) => !found.some(isAsked), 'something is still missing');
    ok(document.getText().includes('{{how long it is kept}}'), 'what is to be filled in is not said in words');
    const { selection } = window.activeTextEditor ?? {};
    ok(selection && /^\{\{.*\}\}$/.test(document.getText(selection)), 'the cursor is not on what is to be filled in');
  });

  it('renames what the policy calls itself, everywhere', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    const at = rangeOf(document, 'Larkfield Maps Ltd').start.translate(0, 2);
    const provide = 'vscode.executeDocumentRenameProvider';
    const edit = await commands.executeCommand<WorkspaceEdit>(provide, document.uri, at, 'Fieldlark Maps Ltd');
    ok(edit.get(document.uri).length > 0, 'nothing is renamed');
  });

  it('shows above each section what it states, when asked to', async () => {
    const set = (value: true | undefined) =>
      workspace.getConfiguration('proviso').update('codeLens.enabled', value, ConfigurationTarget.Workspace);
    await set(true);
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
    await set(undefined);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    ok(
      titles.some((title) => /contact/i.test(title) && /GDPR Art\./.test(title)),
      `the lenses say ${titles.join(' | ')}`,
    );
  });

  it('inserts a clause by command', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, has('missing/retention-period'), 'the missing clause is not found');
    await commands.executeCommand('proviso.insertClause', 'retention-period');
    await findingsUntil(
      document.uri,
      (found) => !has('missing/retention-period')(found),
      'the clause is still missing',
    );
  });

  it('explains a clause where the pointer rests', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    const at = rangeOf(document, 'Contact us').start.translate(0, 2);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join('\n');
    ok(/contact/i.test(text) && /Art\./.test(text), `the hover says: ${text || 'nothing'}`);
  });

  it('opens the page of a rule without a network', async () => {
    const page = Uri.from({ scheme: 'proviso-docs', path: '/contradiction/sharing.md' });
    const text = (await workspace.openTextDocument(page)).getText();
    ok(/## Why it matters/.test(text), `the page says: ${text.slice(0, 200)}`);
  });
});
