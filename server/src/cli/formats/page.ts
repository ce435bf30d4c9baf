/** A cell of a table; `href` makes it a link. */
export type Cell = string | { readonly text: string; readonly href: string };

/** A page for people, before it is Markdown or HTML. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

export function heading(level: 1 | 2 | 3, text: string): Part {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): Part {
  return { kind: 'paragraph', text };
}

/** Said at the end of every report. */
export const noAdvice = 'Proviso reads texts; it gives no legal advice.';

export function toMarkdown(parts: readonly Part[]): string {
  return `${parts.map(markdownPart).join('\n\n')}\n`;
}

function markdownPart(part: Part): string {
  if (part.kind === 'heading') return `${'#'.repeat(part.level)} ${escapeMarkdown(part.text)}`;
  if (part.kind === 'paragraph') return escapeMarkdown(part.text);
  const cell = (one: Cell) =>
    typeof one === 'string' ? escapeMarkdown(one) : `[${escapeMarkdown(one.text)}](${one.href})`;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(part.head.map(escapeMarkdown)),
    row(part.head.map(() => '---')),
    ...part.rows.map((cells) => row(cells.map(cell))),
  ].join('\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]|<>]/g, '\\$&');
}

const style = `
body { font: 11pt/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 0.92em; }
th, td { border: 1px solid #999; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
tr { break-inside: avoid; }
@media (prefers-color-scheme: dark) { @media screen { body { background: #1e1e1e; color: #ddd; } a { color: #6cb6ff; } } }
`;

/** A page that stands alone: no scripts, nothing loaded, fit to be printed. */
export function toHtml(title: string, language: string, parts: readonly Part[]): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${parts.map(htmlPart).join('\n')}
</body>
</html>
`;
}

function htmlPart(part: Part): string {
  if (part.kind === 'heading') return `<h${part.level}>${escapeHtml(part.text)}</h${part.level}>`;
  if (part.kind === 'paragraph') return `<p>${escapeHtml(part.text)}</p>`;
  const cell = (one: Cell) =>
    typeof one === 'string' ? escapeHtml(one) : `<a href="${escapeHtml(one.href)}">${escapeHtml(one.text)}</a>`;
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((one) => `<${tag}>${one}</${tag}>`).join('')}</tr>`;
  return [
    '<table>',
    `<thead>${row(part.head.map(escapeHtml), 'th')}</thead>`,
    `<tbody>${part.rows.map((cells) => row(cells.map(cell), 'td')).join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}
