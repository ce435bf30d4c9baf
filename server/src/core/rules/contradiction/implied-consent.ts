import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { sameMatter } from './sharedTopic.ts';

/** Consent is said to be explicit, yet using the service counts as consent. */
export const contradictionImpliedConsent = defineRule({
  id: 'contradiction/implied-consent',
  summary: 'Consent is either explicit or taken from use.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['explicit-consent'],
      breaches: ['implied-consent'],
      severity: 'warning',
      holds: (promise, breach) => sameMatter(policy, promise.sentence, breach.sentence),
    });
  },
});
