import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Children’s data need a parent’s consent in one place and another ground in the other. */
export const contradictionChildConsent = defineRule({
  id: 'contradiction/child-consent',
  summary: 'The ground for children’s data must be the same everywhere.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['child-consent-only'],
      breaches: ['child-consent-waived'],
      severity: 'warning',
      // What was collected by mistake is deleted.
      holds: (_, breach) => !/\b(?:delet\w+|eras\w+|remov\w+)\b|删除/i.test(breach.sentence.text),
      ignoreGroups: true,
      exceptionIsPromise: true,
    });
  },
});
