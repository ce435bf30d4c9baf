import type { PolicyModel } from '../model.ts';
import type { Block, ParsedDocument } from '../parse/document.ts';
import { isCopyright } from '../text/pageFurniture.ts';
import { contains, type Span } from '../text/span.ts';

/** Tags that end with the block itself; all other closing tags end a container that holds more than it. */
const ownClosers =
  /^(?:\s*<\/(?:p|li|ul|ol|dl|dd|dt|td|th|tr|tbody|thead|table|h[1-6]|a|b|i|u|em|strong|span|font|small|blockquote|pre)\s*>|\s*<br\s*\/?>)*/i;

/**
 * Where a new section goes behind a block of an HTML page: inside the containers that hold the block (`body`, `main`), and
 * before what is laid around the text (`footer`).
 *
 * @param end where the next section begins, or the text ends.
 */
export function endOfHtmlBlock(text: string, block: Block, end: number): number {
  const rest = text.slice(block.content.end, end);
  const own = ownClosers.exec(rest)![0].length;
  if (rest.slice(own).trim() === '') return end;
  const lineEnd = /^[^\S\n]*\r?\n/.exec(rest.slice(own))?.[0].length ?? 0;
  return block.content.end + own + lineEnd;
}

/**
 * The last block of a policy's text among the blocks of its last section: rules, signatures (the company's name, a date) and
 * copyright lines that close the document stay behind it.
 *
 * @param blocks the section's own blocks, its heading first.
 */
export function lastOfText(model: PolicyModel, blocks: readonly Block[]): Block | undefined {
  let last = blocks.length - 1;
  while (last > 1 && isClosing(model, blocks[last]!)) last--;
  // A section that is nothing but closing lines has no text of its own: nothing is known then.
  return blocks[last]?.kind === 'skip' ? blocks.at(-1) : blocks[last];
}

const labels = /更新日期|生效日期|发布日期|日期|Last updated|Effective|Date|[:：,，.。©\s*_]/giu;

function isClosing({ document, facts }: PolicyModel, block: Block): boolean {
  if (block.kind === 'skip') return true;
  if (block.kind !== 'paragraph') return false;
  if (document.format === 'html' && isInFooter(document.text, block)) return true;
  const words = document.prose.slice(block.content.start, block.content.end);
  if (isCopyright(words)) return true;
  const known = [...facts.companies, ...facts.dates]
    .flatMap(({ spans }) => spans)
    .filter((at) => contains(block.content, at));
  return known.length > 0 && without(words, block.content.start, known).replace(labels, '') === '';
}

function without(words: string, offset: number, spans: readonly Span[]): string {
  return spans.reduce(
    (text, { start, end }) => text.slice(0, start - offset) + ' '.repeat(end - start) + text.slice(end - offset),
    words,
  );
}

function isInFooter(text: string, { content }: Block): boolean {
  const before = text.slice(0, content.start).toLowerCase();
  return before.lastIndexOf('<footer') > before.lastIndexOf('</footer');
}

/** Where an item ends that another is to follow: with its line, before blank ones. */
export function endOfItem({ text, format }: ParsedDocument, { content, span }: Block): number {
  return format === 'html' ? span.end : content.end + /^[^\r\n]*/.exec(text.slice(content.end, span.end))![0].length;
}
