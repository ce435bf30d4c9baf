import { matchSentences } from '../../read/sentenceGroups.ts';
import { quote } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** "Although we take care, but …": no comma before the second one, else it joins a third clause. */
const contrast = /^\W*(?:Although|Though|Even though)\b[^.;:,]{5,160}, (but)\b(?! (?:not limited|also|rather)\b)/u;

/** "Because …, so …", "Since …, this means that …"; "As …, so does …" compares. */
const cause =
  /^\W*(?:(?:Because|Since)\b[^.;:,]{5,160}, (so|therefore|thus|hence|this means(?: that)?)|As (?:we|you|the|our|your|this|it|they)\b[^.;:,]{5,160}, (so|therefore|hence))\b(?! (?:that|as|long|far|much|many|too|do|does|did|is|are|will|can|has|have)\b)/u;

/** A clause with "although" or "because" whose main clause begins with "but" or "so", as Chinese has it and English does not. */
export const textDoubledConjunction = defineRule({
  id: 'text/doubled-conjunction',
  summary: { en: 'Two clauses are joined by one conjunction.', zh: '两个分句只用一个连词连接。' },
  severity: 'information',
  *check(policy) {
    const { document } = policy;
    if (document.language !== 'en') return;
    for (const [message, pattern] of [
      ['contrast', contrast],
      ['cause', cause],
    ] as const) {
      for (const { sentence, found } of matchSentences(policy, pattern)) {
        const word = found[1] ?? found[2] ?? '';
        const end = sentence.span.start + found.index + found[0].length;
        yield {
          message,
          span: span(end - word.length, end),
          data: { word, quote: quote(document.prose, sentence.span) },
        };
      }
    }
  },
});
