import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** What was collected by mistake is deleted. */
const deleted = /\b(?:delet\w+|eras\w+|remov\w+)\b|删除/i;

/** What a law demands is no choice of ours. */
const ofDuty =
  /\b(?:have to|must|obliged to|required to|required by law)\b[^.]*\b(?:report|authorit\w+|court|police|law|abuse)\b|\b(?:abuse|emergenc\w+)\b|法定义务|依法应当/i;

/** Children’s data need a parent’s consent in one place and another ground in the other. */
export const contradictionChildConsent = defineRule({
  id: 'contradiction/child-consent',
  summary: {
    en: 'The ground for children’s data must be the same everywhere.',
    zh: '处理儿童信息的依据，各处必须相同。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['child-consent-only'],
      breaches: ['child-consent-waived'],
      plainIsSure: true,
      severity: 'warning',
      holds: (_, { sentence }) => !deleted.test(sentence.text) && !ofDuty.test(sentence.text),
      ignoreGroups: true,
      exceptionIsPromise: true,
    });
  },
});
