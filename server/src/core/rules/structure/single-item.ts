import { matchBlocks } from '../../parse/blocks.ts';
import type { Block, ParsedDocument } from '../../parse/document.ts';
import { quote } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** "… in the following ways:": several are announced. "Through:" announces any number. */
const several =
  /(?<!\w)(?:following|these)\s+(?:\p{L}+\s+){0,3}(?:ways|methods|means|channels|cases|circumstances|situations|instances|purposes|reasons|rights|parties|categories|types|measures|exceptions)\b[^:.]{0,40}[:：]\s*$|(?<!\w)(through|via)\s*[:：]\s*$/giu;

/** "Account - if you wish …": a paragraph that begins as an item does. */
const labelled = /^\p{Lu}[\p{L} ]{2,40} [-–—] \p{L}/u;

/** Blocks among which the next item would stand. */
const reach = 6;

/** A list that is announced in the plural and has one item: the others were lost, or it is none. */
export const structureSingleItem = defineRule({
  id: 'structure/single-item',
  summary: { en: 'A list has more than one item.', zh: '清单不止一项。' },
  severity: 'information',
  *check({ document }) {
    const textOf = ({ content }: Block) => document.prose.slice(content.start, content.end);
    for (const { block: leadIn, match } of matchBlocks(document, several, ['paragraph', 'item'])) {
      const [first, ...after] = blocksAfter(document, leadIn, 1 + reach);
      if (first === undefined || !isItem(first, textOf(first))) continue;
      // One item with a sign is whole; one with a label alone has lost the others.
      if (match[1] && first.kind === 'item') continue;
      const heading = after.findIndex(({ kind }) => kind === 'heading');
      // An item may have paragraphs of its own before the next one.
      const rest = heading < 0 ? after : after.slice(0, heading);
      if (rest.some((block) => block.kind === 'item' || isItem(block, textOf(block)))) continue;
      const end = Math.min(first.content.end, first.content.start + 60);
      yield {
        message: 'single',
        span: span(first.content.start, end),
        data: { quote: quote(document.prose, leadIn.content) },
        related: [{ span: leadIn.content, message: 'announced' }],
      };
    }
  },
});

/** The next blocks with text, `most` of them. */
function blocksAfter({ blocks }: ParsedDocument, { index }: Block, most: number): readonly Block[] {
  const after: Block[] = [];
  for (let at = index + 1; at < blocks.length && after.length < most; at++) {
    const block = blocks[at] as Block;
    if (block.kind !== 'skip') after.push(block);
  }
  return after;
}

/** An item by its sign; without one nobody can tell where a list ends. */
function isItem({ kind, marker }: Block, text: string): boolean {
  return kind === 'item' ? marker !== undefined : kind === 'paragraph' && labelled.test(text);
}
