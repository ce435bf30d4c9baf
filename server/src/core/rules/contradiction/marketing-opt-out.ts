import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Marketing can be stopped, yet must be received. */
export const contradictionMarketingOptOut = defineRule({
  id: 'contradiction/marketing-opt-out',
  summary: 'Marketing either can be stopped or cannot.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['opt-out-offered'],
      breaches: ['marketing-mandatory'],
      plainIsSure: true,
      severity: 'warning',
      // Much that is said of unsubscribing looks like a refusal to let people unsubscribe.
      leastOfBreach: 4,
    });
  },
});
