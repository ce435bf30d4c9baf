import { matchBlocks } from '../../parse/blocks.ts';
import type { Block, ParsedDocument } from '../../parse/document.ts';
import { quote, quoteAround } from '../../text/quote.ts';
import { defineRule } from '../rule.ts';

/** A label or preposition that announces a contact or a link, with nothing but punctuation after it. */
const emptyValue =
  /\b(?:(?:contact|e-?mail|write to|call|reach|visit) (?:us |me )?(?:at|on|via|by e-?mail at)|(?:e-?mail|phone|telephone|tel|address|website)\s*:)[ \t]*(?:[.;,](?=\s|$)|$)|\b(?:contact|e-?mail|write to|call|reach) (?:us|me) at and\b/gi;

/** A contact or address that got lost: "contact us at ." */
export const placeholderEmptyValue = defineRule({
  id: 'placeholder/empty-value',
  summary: { en: 'Where a contact or address is announced, it is given.', zh: '写明将给出的联系方式或地址确实给出。' },
  severity: 'error',
  *check({ document }) {
    for (const { block, span: at, match } of matchBlocks(document, emptyValue, ['paragraph', 'item'])) {
      const next = document.blocks.slice(block.index + 1).find((b) => b.kind !== 'skip');
      // "Email:" at the end of a block may be followed by its value in the next one.
      if (!/(?:[.;,]|\band)$/i.test(match[0]) && next !== undefined) continue;
      if (document.text.slice(at.start, at.end) !== document.prose.slice(at.start, at.end)) continue;
      yield {
        message: 'empty',
        span: at,
        data: { quote: quoteAround(document.prose, block.content, at) },
      };
    }
    const last = emptySection(document);
    if (last) {
      yield {
        message: 'section',
        severity: 'warning',
        span: last.content,
        data: { quote: quote(document.prose, last.content) },
      };
    }
  },
});

/** Headings with a sign that a text needs, or the last line in bold is a signature. */
const leastHeadings = 3;

/** The heading that a text ends with, nothing in the source behind it: a form or a picture may stand there. */
function emptySection({ text, blocks }: ParsedDocument): Block | undefined {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const last = headings.at(-1);
  if (!last || headings.length < leastHeadings || text.slice(last.span.end).trim() !== '') return undefined;
  const source = text.slice(last.span.start, last.span.end);
  const isMarked =
    /^#{2,6} /.test(source) && /^#{2,6} +(?!.*[@©\]()\d!?.])\p{L}[\p{L}’'&, -]{3,60}#*\s*$/u.test(source);
  return isMarked ? last : undefined;
}
