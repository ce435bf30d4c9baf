import { matchBlocks } from '../../parse/blocks.ts';
import { quote } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/**
 * A sentence that begins inside another one: a word that needs something after it, then a capitalised function word.
 * "we may Your personal information will be …", "If we decide to In response to …".
 */
const merged =
  /\b(?:may|will|shall|must|can|to|and|or|of|the|a|an|by|your|our)\s+((?:In|Your|We|You|Our|If|When|The|This|These|It|They|For|Such|Where)\s+\p{Ll}+)/gu;

/** "…, The organization": a comma where a sentence seems to start. */
const afterComma = /\p{Ll},\s+((?:The|We|You|This|These|They|It|If|When)\s+\p{Ll}+\s+\p{Ll}+)/gu;

/** A capital inside a sentence where two sentences were run together or a word was moved. */
export const textStrayCapital = defineRule({
  id: 'text/stray-capital',
  summary: 'A sentence does not start inside another one.',
  severity: 'warning',
  *check({ document }) {
    if (document.language !== 'en') return;
    for (const pattern of [merged, afterComma]) {
      for (const { span: at, match } of matchBlocks(document, pattern, ['paragraph', 'item'])) {
        const found = match[1] ?? '';
        const start = at.end - found.length;
        if (isTitle(document.prose, start)) continue;
        const word = found.slice(0, found.search(/\s/));
        yield {
          message: 'merged',
          span: span(start, start + word.length),
          data: {
            word,
            quote: quote(document.prose, span(Math.max(at.start - 20, 0), at.end)).replace(/^\S*\s/, '… '),
          },
        };
      }
    }
  },
});

/** Whether the capital opens a quotation or a title: “The Rules”, (The Company). */
function isTitle(prose: string, start: number): boolean {
  return /["“”'‘(]\s*$/.test(prose.slice(Math.max(0, start - 2), start));
}
