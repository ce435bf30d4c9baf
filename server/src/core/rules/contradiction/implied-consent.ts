import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { plainPositions } from './plainPositions.ts';
import { sameMatter } from './sharedTopic.ts';

/** What consent is not asked for, or what is told of the data of the sentence before. */
const excepts =
  /\b(?:this|these|such) (?:information|data|details)\b|上述信息|\b(?:except|other than|unless (?:otherwise|the law|we|it|this|permitted|required))\b|除外/i;

/** Consent is said to be explicit, yet using the service counts as consent. */
export const contradictionImpliedConsent = defineRule({
  id: 'contradiction/implied-consent',
  summary: 'Consent is either explicit or taken from use.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['explicit-consent'],
      breaches: ['implied-consent'],
      furtherPromises: plainPositions(policy, ['explicit-consent']),
      furtherBreaches: plainPositions(policy, ['implied-consent']),
      severity: 'warning',
      // “Not without your explicit consent” is the promise itself.
      exceptionIsPromise: true,
      holds: ({ sentence: a }, { sentence: b }) => !excepts.test(a.text) && sameMatter(policy, a, b),
    });
  },
});
