import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Transfers abroad are promised to be examined first, yet take place without. */
export const contradictionTransferSafeguard = defineRule({
  id: 'contradiction/transfer-safeguard',
  summary: 'A safeguard promised for transfers abroad holds for all of them.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['assessment-first'],
      breaches: ['assessment-left-out'],
      plainIsSure: true,
      severity: 'warning',
      ignoreRegions: true,
      exceptionIsPromise: true,
    });
  },
});
