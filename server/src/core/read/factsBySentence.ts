import type { Span } from '../text/span.ts';
import type { Fact } from './facts.ts';
import type { Sentence } from './sentence.ts';

/** A value where a sentence states it. */
export interface StatedFact {
  readonly value: string;
  readonly span: Span;
}

/**
 * The facts that lie wholly inside a sentence, by the sentence's index; of one that the sentence states twice the first
 * place.
 */
export function factsBySentence(
  facts: readonly Fact[],
  sentences: readonly Sentence[],
): ReadonlyMap<number, readonly StatedFact[]> {
  const found = new Map<number, StatedFact[]>();
  for (const { value, spans } of facts) {
    let before = -1;
    for (const span of spans) {
      const sentence = sentenceAt(sentences, span.start);
      if (!sentence || span.end > sentence.span.end || sentence.index === before) continue;
      before = sentence.index;
      const stated = found.get(before) ?? [];
      stated.push({ value, span });
      found.set(before, stated);
    }
  }
  return found;
}

/** The last sentence that starts at or before an offset: the one that holds it, where one does. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}
