import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { says } from './readRemarks.ts';

/** Consent is promised before a change, yet going on using the service counts as consent. */
export const contradictionChangeConsent = defineRule({
  id: 'contradiction/change-consent',
  summary: 'Consent to changes is either asked for or taken from use.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['consent-before-change'],
      breaches: ['continued-use-is-consent'],
      severity: 'warning',
      exceptionIsPromise: true,
      holds: (_, { sentence }) => !says(policy, sentence.index, 'of-other-changes'),
    });
  },
});
