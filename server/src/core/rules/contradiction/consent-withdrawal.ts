import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** Consent can be withdrawn, yet is irrevocable. */
export const contradictionConsentWithdrawal = defineRule({
  id: 'contradiction/consent-withdrawal',
  summary: { en: 'Consent either can be withdrawn or cannot.', zh: '同意要么可以撤回，要么不可以。' },
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
