import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

const ofPages = 'of-advertising-on-pages';

/** Marketing can be stopped, yet must be received. */
export const contradictionMarketingOptOut = defineRule({
  id: 'contradiction/marketing-opt-out',
  summary: { en: 'Marketing either can be stopped or cannot.', zh: '营销信息要么可以退订，要么不可以。' },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['opt-out-offered'],
      breaches: ['marketing-mandatory'],
      plainIsSure: true,
      severity: 'warning',
      // Much that is said of unsubscribing looks like a refusal to let people unsubscribe.
      leastOfBreach: 4,
      // So do mere purposes: "to send you offers".
      holds: ({ sentence: promise }, { sentence: breach }) =>
        says(policy, breach.index, 'binds-the-reader') &&
        // What is shown on pages is turned off by another way than what is sent.
        (!says(policy, promise.index, ofPages) || says(policy, breach.index, ofPages)),
    });
  },
});
