import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { plainPositions } from './plainPositions.ts';
import { says } from './readRemarks.ts';
import { mayShareData } from './sharedTopic.ts';

/** Data are deleted by themselves in one place and only on request in the other. */
export const contradictionDeletionOnRequest = defineRule({
  id: 'contradiction/deletion-on-request',
  summary: 'Deletion after leaving is either automatic or on request.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['automatic-deletion'],
      breaches: ['deletion-on-request'],
      furtherPromises: plainPositions(policy, 'automatic-deletion'),
      furtherBreaches: plainPositions(policy, 'deletion-on-request'),
      severity: 'warning',
      holds: (promise, breach) =>
        says(policy, breach.sentence.index, 'waits-for-reader') &&
        mayShareData(policy, promise.sentence, breach.sentence),
    });
  },
});
