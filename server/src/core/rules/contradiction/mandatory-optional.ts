import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { mayServeSameFunction, namesOnlySameDatum } from './sharedTopic.ts';

/** A datum is optional in one place and required in the other. */
export const contradictionMandatoryOptional = defineRule({
  id: 'contradiction/mandatory-optional',
  summary: 'A datum is either optional or required.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['optional'],
      breaches: ['mandatory'],
      severity: 'warning',
      holds: (a, b) =>
        namesOnlySameDatum(policy, a.sentence, b.sentence) && mayServeSameFunction(policy, a.sentence, b.sentence),
    });
  },
});
