import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Consent can be withdrawn, yet is irrevocable. */
export const contradictionConsentWithdrawal = defineRule({
  id: 'contradiction/consent-withdrawal',
  summary: 'Consent either can be withdrawn or cannot.',
  severity: 'error',
  // Too often wrong on real policies so far.
  optIn: true,
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'consent-withdrawable',
      breach: 'consent-irrevocable',
      severity: 'error',
    });
  },
});
