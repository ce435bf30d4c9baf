import { matchBlocks } from '../../parse/blocks.ts';
import { quoteAround } from '../../text/quote.ts';
import { defineRule } from '../rule.ts';

/** A label or preposition that announces a contact or a link, with nothing but punctuation after it. */
const emptyValue =
  /\b(?:(?:contact|e-?mail|write to|call|reach|visit) (?:us |me )?(?:at|on|via|by e-?mail at)|(?:e-?mail|phone|telephone|tel|address|website)\s*:)[ \t]*(?:[.;,](?=\s|$)|$)/gi;

/** A contact or address that got lost: "contact us at ." */
export const placeholderEmptyValue = defineRule({
  id: 'placeholder/empty-value',
  summary: { en: 'Where a contact or address is announced, it is given.', zh: '写明将给出的联系方式或地址确实给出。' },
  severity: 'error',
  *check({ document }) {
    for (const { block, span: at, match } of matchBlocks(document, emptyValue, ['paragraph', 'item'])) {
      const next = document.blocks.slice(block.index + 1).find((b) => b.kind !== 'skip');
      // "Email:" at the end of a block may be followed by its value in the next one.
      if (!/[.;,]$/.test(match[0]) && next !== undefined) continue;
      if (document.text.slice(at.start, at.end) !== document.prose.slice(at.start, at.end)) continue;
      yield {
        message: 'empty',
        span: at,
        data: { quote: quoteAround(document.prose, block.content, at) },
      };
    }
  },
});
