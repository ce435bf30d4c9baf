import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Sentence } from '../../read/sentence.ts';
import { PlainWordsIndex } from '../plainWords.ts';

const indices = new WeakMap<Knowledge, PlainWordsIndex>();

/** The stances that a sentence, or the item of a list with its lead-in, takes in plain words. */
export function plainStances(
  sentence: Sentence,
  leadIn: Sentence | undefined,
  knowledge: Knowledge,
): ReadonlySet<string> {
  let index = indices.get(knowledge);
  if (!index) {
    index = new PlainWordsIndex(knowledge.plainStances, knowledge);
    indices.set(knowledge, index);
  }
  return index.match(sentence, leadIn);
}
