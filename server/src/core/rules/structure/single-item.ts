import { textBlocks } from '../../parse/blocks.ts';
import type { Block } from '../../parse/document.ts';
import { quote } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** "… in the following ways:", "… yourself through:": several are announced. */
const several =
  /\b(?:following|these)\s+(?:\p{L}+\s+){0,3}(?:ways|methods|means|channels|cases|circumstances|situations|instances|purposes|reasons|rights|parties|categories|types|measures|exceptions)\b[^:.]{0,40}[:：]\s*$|\b(?:through|via)\s*[:：]\s*$/iu;

/** "Account - if you wish …": a paragraph that begins as an item does. */
const labelled = /^\p{Lu}[\p{L} ]{2,40} [-–—] \p{L}/u;

/** A list that is announced in the plural and has one item: the others were lost, or it is none. */
export const structureSingleItem = defineRule({
  id: 'structure/single-item',
  summary: 'A list has more than one item.',
  severity: 'information',
  *check({ document }) {
    const blocks = textBlocks(document);
    const textOf = ({ content }: Block) => document.prose.slice(content.start, content.end);
    for (const [i, leadIn] of blocks.entries()) {
      if ((leadIn.kind !== 'paragraph' && leadIn.kind !== 'item') || !several.test(textOf(leadIn))) continue;
      const [first, second] = [blocks[i + 1], blocks[i + 2]];
      if (first === undefined || !isItem(first, textOf(first))) continue;
      if (second !== undefined && (second.kind === 'item' || isItem(second, textOf(second)))) continue;
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

/** An item by its sign; without one nobody can tell where a list ends. */
function isItem({ kind, marker }: Block, text: string): boolean {
  return kind === 'item' ? marker !== undefined : kind === 'paragraph' && labelled.test(text);
}
