import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Words by which a deletion waits for the reader. */
const asked =
  /\b(?:requests?|ask\w*|appl(?:y|ies|ication\w*)|writ\w+|demand\w*|instruct\w*|contact\w*|tell\w*|submit\w*|send|form|letter|only (?:if|when|on|upon)|unless)\b|请求|申请|要求|提出|联系/i;

/** Data are deleted by themselves in one place and only on request in the other. */
export const contradictionDeletionOnRequest = defineRule({
  id: 'contradiction/deletion-on-request',
  summary: 'Deletion after leaving is either automatic or on request.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['automatic-deletion'],
      breaches: ['deletion-on-request'],
      severity: 'warning',
      holds: (_, breach) => asked.test(breach.sentence.text),
    });
  },
});
