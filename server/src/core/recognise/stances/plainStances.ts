import type { Knowledge } from '../../knowledge/knowledge.ts';
import { ofKnowledge } from '../../knowledge/ofKnowledge.ts';
import type { Sentence } from '../../read/sentence.ts';
import { PlainWordsIndex } from '../plainWords.ts';

const indexOf = ofKnowledge((knowledge) => new PlainWordsIndex(knowledge.plainStances, knowledge));

/** The stances that a sentence, or the item of a list with its lead-in, takes in plain words. */
export function plainStances(
  sentence: Sentence,
  leadIn: Sentence | undefined,
  knowledge: Knowledge,
): ReadonlySet<string> {
  return indexOf(knowledge).match(sentence, leadIn);
}
