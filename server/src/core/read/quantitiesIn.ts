import type { Language } from '../parse/document.ts';
import { shift } from '../text/span.ts';
import { findChineseQuantities } from './grammar/chineseQuantities.ts';
import { findQuantities } from './grammar/quantities.ts';
import type { Sentence, Token } from './sentence.ts';
import type { Quantity } from './statement.ts';

const known = new WeakMap<readonly Token[], readonly Quantity[]>();

/** The periods and ages of a sentence, with their places in the document. */
export function quantitiesIn(sentence: Sentence, language: Language): readonly Quantity[] {
  let found = known.get(sentence.tokens);
  if (!found) {
    found =
      language === 'zh'
        ? findChineseQuantities(sentence.text)
        : findQuantities(sentence.tokens).map(({ from, to, ...quantity }) => ({
            ...quantity,
            span: { start: sentence.tokens[from]?.start ?? 0, end: sentence.tokens[to - 1]?.end ?? 0 },
          }));
    known.set(sentence.tokens, found);
  }
  return found.map((quantity) => ({ ...quantity, span: shift(quantity.span, sentence.span.start) }));
}
