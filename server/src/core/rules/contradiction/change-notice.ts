import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Changes are announced in advance, yet hold as soon as they are posted. */
export const contradictionChangeNotice = defineRule({
  id: 'contradiction/change-notice',
  summary: 'The notice period before changes must be the same everywhere.',
  severity: 'information',
  *check(policy) {
    for (const breach of ['immediate-change', 'change-at-will']) {
      yield* opposePositions(policy, {
        promise: 'advance-notice',
        breach,
        severity: 'information',
        // Material changes may be announced while others hold at once.
        holds: ({ sentence }) => !/\b(?:material|significant|major|important)\b|重大/i.test(sentence.text),
      });
    }
  },
});
