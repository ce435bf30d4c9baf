import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Consent is said to be explicit, yet using the service counts as consent. */
export const contradictionImpliedConsent = defineRule({
  id: 'contradiction/implied-consent',
  summary: 'Consent is either explicit or taken from use.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'explicit-consent',
      breach: 'implied-consent',
      severity: 'warning',
      topic: 1,
    });
  },
});
