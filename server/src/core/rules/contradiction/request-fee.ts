import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Requests are free, yet charged. */
export const contradictionRequestFee = defineRule({
  id: 'contradiction/request-fee',
  summary: 'Requests are either free or charged.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'free-of-charge',
      breach: 'fee',
      severity: 'warning',
    });
  },
});
