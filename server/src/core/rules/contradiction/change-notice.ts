import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Without such words a sentence on changes says nothing of when they hold. */
const atOnce =
  /\b(?:immediate\w*|at once|instantly|straight ?away|right away|upon|(?:when|once|as soon as|the moment) (?:\w+ ){0,4}(?:posted|published|posts?|publish\w*|online|appears?)|on (?:posting|publication)|(?:without|no) (?:\w+ ){0,2}(?:notice|warning|announcement)|at any time|(?:sole|own) discretion)\b|立即|即时|一经|发布后|随时/i;

/** Changes are announced in advance, yet hold as soon as they are posted. */
export const contradictionChangeNotice = defineRule({
  id: 'contradiction/change-notice',
  summary: 'The notice period before changes must be the same everywhere.',
  severity: 'information',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['advance-notice'],
      breaches: ['immediate-change', 'change-at-will'],
      severity: 'information',
      // Material changes may be announced while others hold at once; one paragraph tells both.
      holds: ({ sentence: a }, { sentence: b }) =>
        a.block !== b.block &&
        atOnce.test(b.text) &&
        !/\b(?:material|significant|major|important)\b|重大/i.test(a.text),
    });
  },
});
