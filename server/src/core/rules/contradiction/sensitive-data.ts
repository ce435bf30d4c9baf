import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { namesWithin } from './sharedTopic.ts';

/** A kind of data, sensitive as a rule, is said not to be collected, yet is. */
export const contradictionSensitiveData = defineRule({
  id: 'contradiction/sensitive-data',
  summary: 'Data that are said not to be collected must not be collected elsewhere.',
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-collection'],
      breaches: ['collects'],
      severity: 'error',
      // Of collecting every policy speaks, and of more than is meant by it.
      leastOfBreach: 3.5,
      holds: (promise, breach) => namesWithin(policy, promise.sentence, breach.sentence),
    });
  },
});
