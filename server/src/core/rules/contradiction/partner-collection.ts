import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { sameMatter } from './sharedTopic.ts';

/** Nothing is said to go to others, yet others collect it in the service themselves. */
export const contradictionPartnerCollection = defineRule({
  id: 'contradiction/partner-collection',
  summary: 'Where nothing goes to third parties, third parties must not collect in the service.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-outside-collection', 'no-sharing'],
      breaches: ['outside-collection'],
      severity: 'warning',
      holds: (promise, breach) => sameMatter(policy, promise.sentence, breach.sentence),
    });
  },
});
