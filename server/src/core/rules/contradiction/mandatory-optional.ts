import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { mayServeSameFunction } from './common/sameFunction.ts';
import { mentionedData, namesSameDatum, sharedWords, speakOfFewData } from './common/sharedTopic.ts';

/** A datum is optional in one place and required in the other. */
export const contradictionMandatoryOptional = defineRule({
  id: 'contradiction/mandatory-optional',
  summary: { en: 'A datum is either optional or required.', zh: '同一信息要么选填，要么必填。' },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['optional'],
      breaches: ['mandatory'],
      plainIsSure: true,
      severity: 'warning',
      holds: ({ sentence: a }, { sentence: b }) => speaksOfSame(policy, a, b) && mayServeSameFunction(policy, a, b),
    });
  },
});

/** A long list may be required, but not be optional, by one sentence. */
const ofRequired = { characters: 240, kinds: Number.POSITIVE_INFINITY };

/** Whether what is optional is among what is required. */
function speaksOfSame(policy: PolicyModel, optional: Sentence, required: Sentence): boolean {
  if (!speakOfFewData(policy, optional, required, ofRequired)) return false;
  if (namesSameDatum(policy, optional, required)) return true;
  // Data that the ontology does not know: "a photo of the pupil".
  const namesNone = [optional, required].every((one) => mentionedData(policy, one).length === 0);
  return namesNone && sharedWords(policy, optional, required) >= 3;
}
