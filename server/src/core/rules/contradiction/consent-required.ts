import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { plainPositions } from './plainPositions.ts';
import { mayCoverDatum } from './sharedTopic.ts';

/** Data are collected only with consent, yet also without. */
export const contradictionConsentRequired = defineRule({
  id: 'contradiction/consent-required',
  summary: 'A promise of consent must not go with collection without it.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['consent-always'],
      breaches: ['unasked-collection', 'basis-interest'],
      furtherPromises: plainPositions(policy, ['consent-always']),
      furtherBreaches: plainPositions(policy, ['unasked-collection', 'basis-interest']),
      severity: 'warning',
      exceptionIsPromise: true,
      holds: (a, b) => mayCoverDatum(policy, a.sentence, b.sentence),
    });
  },
});
