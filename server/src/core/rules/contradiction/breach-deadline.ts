import { inDays } from '../../read/grammar/quantities.ts';
import type { Sentence } from '../../read/sentence.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { certainties } from './common/certainties.ts';
import { onlyPeriod, periodFixes, reportPeriods } from './common/findPeriodConflicts.ts';
import { opposePositions } from './common/opposePositions.ts';
import { positionsOf } from './common/readPositions.ts';

/** People, or authorities, are told of a breach within two different times. */
export const contradictionBreachDeadline = defineRule({
  id: 'contradiction/breach-deadline',
  summary: { en: 'A breach is notified within one time.', zh: '泄露事件的通知期限只有一个。' },
  severity: 'warning',
  *check(policy) {
    const told = [...positionsOf(policy, 'breach-at-once'), ...positionsOf(policy, 'breach-later')].filter(
      ({ certainty }) => certainty >= leastCertainty,
    );
    const sentences = [...new Set(told.map(({ sentence }) => sentence))].sort((a, b) => a.index - b.index);
    const periods = sentences.flatMap((sentence) => onlyPeriod(policy, sentence) ?? []);
    yield* reportPeriods(policy, periods, 'warning', sameAddressee);
    // "The same day" is a time too, where the other place leaves more than a few days.
    const slow = periods.filter(({ period }) => (inDays(period) ?? 0) > fewDays).map(({ sentence }) => sentence);
    yield* opposePositions(policy, {
      promises: ['breach-at-once'],
      furtherBreaches: told
        .filter(({ sentence }) => slow.includes(sentence))
        .map((position) => ({ ...position, certainty: position.certainty + certainties.remark })),
      breaches: ['breach-later'],
      severity: 'warning',
      // Two periods are reported above.
      holds: ({ sentence: a }, { sentence: b }) =>
        sameAddressee(a, b) &&
        (slow.includes(b) ? atOnce.test(a.text) : !onlyPeriod(policy, b)) &&
        says(policy, b.index, 'of-incidents') &&
        !(onlyPeriod(policy, a) && onlyPeriod(policy, b)),
    });
  },
  fixes: periodFixes,
});

const fewDays = 3;
const atOnce =
  /\b(?:(?:same|very) day|at once|immediately|instantly|within hours|straight away|right away|forthwith)\b|当[日天]|立即|即刻|马上/i;

/** Many periods stand near words for telling somebody something. */
const leastCertainty = 2;

function sameAddressee(a: Sentence, b: Sentence): boolean {
  return toAuthority(a) === toAuthority(b) && toUs.test(a.text) === toUs.test(b.text);
}

/** What processors and readers owe us. */
const toUs =
  /\b(?:notif\w+|tell|told|inform\w*|alert\w*|report\w*|warn\w*|let)(?: of (?:it|this))? (?:to )?us\b|(?:通知|告知|报告)我们/i;

function toAuthority({ text }: Sentence): boolean {
  return (
    /\b(?:authorit\w+|regulators?|commissioner)\b|主管部门|监管/i.test(text) &&
    !/\b(?:you|users|customers)\b|您|用户/i.test(text)
  );
}
