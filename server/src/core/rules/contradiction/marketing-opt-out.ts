import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { plainPositions } from './plainPositions.ts';

/** Marketing can be stopped, yet must be received. */
export const contradictionMarketingOptOut = defineRule({
  id: 'contradiction/marketing-opt-out',
  summary: 'Marketing either can be stopped or cannot.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['opt-out-offered'],
      breaches: ['marketing-mandatory'],
      furtherPromises: plainPositions(policy, ['opt-out-offered']),
      furtherBreaches: plainPositions(policy, ['marketing-mandatory']),
      severity: 'warning',
      // Much that is said of unsubscribing looks like a refusal to let people unsubscribe.
      leastOfBreach: 4,
    });
  },
});
