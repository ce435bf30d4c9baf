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
      holds: (_, { sentence }) => binds.test(sentence.text),
    });
  },
});

/** Words by which a consent cannot be taken back. */
const binds =
  /\b(?:irrevocabl\w*|irreversibl\w*|perpetual\w*|permanent\w*|final\w*|forever|binding|bound|once|cannot|not|never|no|nor|neither|without|un\w+able|impossible|excluded|waive\w*|lasts?|remains?|indefinite\w*|until|stands?|for good)\b|[不无]|永久|终局|一经|放弃|最终/i;
