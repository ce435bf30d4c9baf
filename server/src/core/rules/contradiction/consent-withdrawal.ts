import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Consent can be withdrawn, yet is irrevocable. */
export const contradictionConsentWithdrawal = defineRule({
  id: 'contradiction/consent-withdrawal',
  summary: 'Consent either can be withdrawn or cannot.',
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['consent-withdrawable'],
      breaches: ['consent-irrevocable'],
      plainIsSure: true,
      severity: 'error',
      oneMatter: true,
      // Much else is said to be final: terms, licences, orders.
      leastOfBreach: 4,
    });
  },
});
