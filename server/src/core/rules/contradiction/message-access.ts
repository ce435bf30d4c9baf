import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Content is said to be unreadable for the controller, yet is read. */
export const contradictionMessageAccess = defineRule({
  id: 'contradiction/message-access',
  summary: 'What cannot be read cannot be analysed.',
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'cannot-read',
      breach: 'reads-content',
      severity: 'error',
      topic: 1,
    });
  },
});
