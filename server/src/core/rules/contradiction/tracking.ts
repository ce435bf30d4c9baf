import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** People are said not to be tracked, yet analytics or tracking technology is described. */
export const contradictionTracking = defineRule({
  id: 'contradiction/tracking',
  summary: 'A promise not to track must not go with tracking technology.',
  severity: 'warning',
  // Too often wrong on real policies so far.
  optIn: true,
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'no-tracking',
      breach: 'tracking',
      severity: 'warning',
    });
  },
});
