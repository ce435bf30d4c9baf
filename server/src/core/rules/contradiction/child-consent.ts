import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Children’s data need a parent’s consent in one place and another ground in the other. */
export const contradictionChildConsent = defineRule({
  id: 'contradiction/child-consent',
  summary: 'The ground for children’s data must be the same everywhere.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'child-consent-only',
      breach: 'child-consent-waived',
      severity: 'warning',
      ignoreGroups: true,
      exceptionIsPromise: true,
    });
  },
});
