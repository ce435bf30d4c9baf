import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { sameMatter } from './sharedTopic.ts';

/** Data are said to be used for one purpose only, yet are used for another. */
export const contradictionPurposes = defineRule({
  id: 'contradiction/purposes',
  summary: 'What is used for one purpose only must not be used for others.',
  severity: 'information',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['closed-purposes'],
      breaches: ['other-purpose'],
      severity: 'warning',
      holds: (promise, breach) => sameMatter(policy, promise.sentence, breach.sentence),
    });
  },
});
