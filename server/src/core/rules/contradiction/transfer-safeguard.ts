import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** Transfers abroad are promised to be examined first, yet take place without. */
export const contradictionTransferSafeguard = defineRule({
  id: 'contradiction/transfer-safeguard',
  summary: {
    en: 'A safeguard promised for transfers abroad holds for all of them.',
    zh: '对出境传输承诺的保障，适用于全部传输。',
  },
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
