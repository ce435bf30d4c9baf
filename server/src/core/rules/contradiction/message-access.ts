import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { plainPositions } from './plainPositions.ts';
import { says } from './readRemarks.ts';
import { sharedWords } from './sharedTopic.ts';

/** Content is said to be unreadable for the controller, yet is read. */
export const contradictionMessageAccess = defineRule({
  id: 'contradiction/message-access',
  summary: 'What cannot be read cannot be analysed.',
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['cannot-read'],
      breaches: ['reads-content'],
      furtherPromises: plainPositions(policy, 'cannot-read'),
      furtherBreaches: plainPositions(policy, 'reads-content'),
      severity: 'error',
      holds: (promise, breach) =>
        // What a reader passes on may be read.
        !says(policy, breach.sentence.index, 'passed-on-by-reader') &&
        sharedWords(policy, promise.sentence, breach.sentence) > 0,
    });
  },
});
