import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { says } from './readRemarks.ts';

/** Recipients are bound to the controller’s purposes, yet use the data for their own. */
export const contradictionPartnerPurposes = defineRule({
  id: 'contradiction/partner-purposes',
  summary: 'Recipients are either bound or free.',
  severity: 'hint',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['partners-bound'],
      breaches: ['partners-own-use'],
      severity: 'hint',
      // What processors may not do, other recipients may.
      holds: (promise, breach) =>
        !says(policy, promise.sentence.index, 'of-processors') || says(policy, breach.sentence.index, 'of-processors'),
    });
  },
});
