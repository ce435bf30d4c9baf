import type { Block, ParsedDocument } from '../parse/document.ts';
import { type DocumentForm, toTitleCase } from './documentForm.ts';
import { slug } from './slug.ts';

/**
 * Writes a standard text in the form of a document, with `\n` as line end; the caller puts the document's own.
 *
 * @param body paragraphs, lists and tables as {@link import('./clauseText.ts').StandardText} has them.
 */
export function renderBody(body: string, form: DocumentForm): string {
  const blocks = body.split(/\n{2,}/).map((block) => block.split('\n'));
  const gap = form.spaced ? '\n\n' : '\n';
  if (form.format === 'html') return blocks.map(htmlBlock).join('\n');
  return blocks.map((lines) => textBlock(lines, form)).join(gap);
}

function textBlock(lines: readonly string[], form: DocumentForm): string {
  const markdown = form.format === 'markdown';
  if (isTable(lines)) return markdown ? lines.join('\n') : tableAsItems(lines, form).join('\n');
  if (isList(lines)) return lines.map((line) => `${form.bullet}${line.slice(2)}`).join('\n');
  // Lines such as "(a) …" would flow into one paragraph in Markdown.
  return lines.join(markdown ? '\n\n' : '\n');
}

function htmlBlock(lines: readonly string[]): string {
  const escaped = lines.map(escapeHtml);
  if (isTable(lines)) return htmlTable(lines);
  if (isList(lines)) return ['<ul>', ...escaped.map((line) => `<li>${line.slice(2)}</li>`), '</ul>'].join('\n');
  return escaped.map((line) => `<p>${line}</p>`).join('\n');
}

function htmlTable(lines: readonly string[]): string {
  const [head = [], , ...rows] = lines.map(cellsOf);
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return ['<table>', row(head, 'th'), ...rows.map((cells) => row(cells, 'td')), '</table>'].join('\n');
}

/** A table where there are none: one item a row, each cell after the name of its column. */
function tableAsItems(lines: readonly string[], form: DocumentForm): string[] {
  const [head = [], , ...rows] = lines.map(cellsOf);
  const [colon, stop] = form.language === 'zh' ? ['：', '；'] : [': ', '; '];
  return rows.map((cells) => `${form.bullet}${cells.map((cell, i) => `${head[i]}${colon}${cell}`).join(stop)}`);
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function isTable(lines: readonly string[]): boolean {
  return lines.length > 2 && lines.every((line) => line.startsWith('|'));
}

function isList(lines: readonly string[]): boolean {
  return lines.every((line) => line.startsWith('- '));
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Writes a heading like another one of the document: same mark-up, level, number form, capitals and closing sign.
 *
 * @param like the heading to follow; without one, a heading of level 2 in the format's usual form.
 * @param marker the number with its signs, where the headings are numbered.
 */
export function renderHeading(
  title: string,
  like: Block | undefined,
  document: ParsedDocument,
  form: DocumentForm,
  marker?: string,
): string {
  if (!like) {
    if (form.format === 'markdown') return `## ${title}`;
    return form.format === 'html' ? `<h2>${escapeHtml(title)}</h2>` : title;
  }
  const { text } = document;
  const raw = text.slice(like.content.start, like.content.end);
  const words = cased(title, raw, form) + (/[:：]$/.test(raw) ? raw.at(-1) : '');
  const before = text.slice(like.span.start, like.marker?.span.start ?? like.content.start);
  const between = like.marker ? text.slice(like.marker.span.end, like.content.start) : '';
  const after = text.slice(like.content.end, like.span.end).replace(/\s+$/, '').replace(/\r\n?/g, '\n');
  if (like.form === 'setext' || like.form === 'underlined') {
    const sign = after.trim()[0] ?? '-';
    const line = `${before}${marker ? marker + between : ''}${words}`;
    return `${line}\n${sign.repeat(Math.max(3, line.length))}`;
  }
  // A page that gives its headings ids links to them by these.
  const opening = before
    .replace(/(<h\d[^>]*\s)id=(?:"[^"]*"|'[^']*')/i, `$1id="${slug(`${marker ?? ''} ${title}`)}"`)
    .replace(/<a\s(?:[^>]*\s)?(?:id|name)=[^>]*>\s*<\/a>\s*/g, '')
    .replace(/\sname=(?:"[^"]*"|'[^']*')/g, '');
  const closing = after.replace(/\s*\{#[^}]*\}/, '').split('\n')[0] ?? '';
  return `${opening.replace(/\r\n?/g, '\n')}${marker ? marker + between : ''}${form.format === 'html' ? escapeHtml(words) : words}${closing}`;
}

function cased(title: string, like: string, form: DocumentForm): string {
  const letters = like.replace(/[^\p{L}]/gu, '');
  if (letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return title.toUpperCase();
  }
  return form.titleCase ? toTitleCase(title) : title;
}
