import { matchBlocks } from '../../parse/blocks.ts';
import { quoteAround } from '../../text/quote.ts';
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
    const habits = capitalHabits(document.prose);
    for (const pattern of [merged, afterComma]) {
      for (const { block, span: at, match } of matchBlocks(document, pattern, ['paragraph', 'item'])) {
        const found = match[1] ?? '';
        const start = at.end - found.length;
        const word = found.slice(0, found.search(/\s/));
        if (habits.has(word) || isTitle(document.prose, start)) continue;
        yield {
          message: 'merged',
          span: span(start, start + word.length),
          data: {
            word,
            quote: quoteAround(document.prose, block.content, span(start, at.end)),
          },
        };
      }
    }
  },
});

/** Function words that the policy writes with a capital throughout, as some do with “You” and “Our”. */
function capitalHabits(prose: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [, word = ''] of prose.matchAll(/(?<=\p{Ll} )(Your?|We|Our|They|This|These|The|It|Such)(?= \p{Ll})/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word));
}

/** Whether the capital opens a quotation or a title: “The Rules”, (The Company). */
function isTitle(prose: string, start: number): boolean {
  return /["“”'‘(]\s*$/.test(prose.slice(Math.max(0, start - 2), start));
}
