import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { sharedWords } from './sharedTopic.ts';

/** What a reader passes on may be read. */
const atTheReadersWish =
  /\b(?:if|when|where|once) (?:you|a \w+|an \w+|somebody|someone) (?:reports?|forwards?|sends?|shares?|flags?)\b|举报|投诉时/i;

/** Content is said to be unreadable for the controller, yet is read. */
export const contradictionMessageAccess = defineRule({
  id: 'contradiction/message-access',
  summary: 'What cannot be read cannot be analysed.',
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['cannot-read'],
      breaches: ['reads-content'],
      severity: 'error',
      holds: (promise, breach) =>
        !atTheReadersWish.test(breach.sentence.text) && sharedWords(policy, promise.sentence, breach.sentence) > 0,
    });
  },
});
