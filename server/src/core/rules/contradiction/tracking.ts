import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** People are said not to be tracked, yet analytics or tracking technology is described. */
export const contradictionTracking = defineRule({
  id: 'contradiction/tracking',
  summary: 'A promise not to track must not go with tracking technology.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-tracking'],
      breaches: ['tracking'],
      severity: 'warning',
    });
  },
});
