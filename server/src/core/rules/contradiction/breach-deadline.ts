import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { onlyPeriod, periodFixes, reportPeriods } from './findPeriodConflicts.ts';
import { opposePositions } from './opposePositions.ts';
import { positionsOf } from './readPositions.ts';
import { says } from './readRemarks.ts';

/** People, or authorities, are told of a breach within two different times. */
export const contradictionBreachDeadline = defineRule({
  id: 'contradiction/breach-deadline',
  summary: 'A breach is notified within one time.',
  severity: 'warning',
  *check(policy) {
    const told = [...positionsOf(policy, 'breach-at-once'), ...positionsOf(policy, 'breach-later')].filter(
      ({ certainty }) => certainty >= leastCertainty,
    );
    const sentences = [...new Set(told.map(({ sentence }) => sentence))].sort((a, b) => a.index - b.index);
    const periods = sentences.flatMap((sentence) => onlyPeriod(policy, sentence) ?? []);
    yield* reportPeriods(policy, periods, 'warning', sameAddressee);
    yield* opposePositions(policy, {
      promises: ['breach-at-once'],
      breaches: ['breach-later'],
      severity: 'warning',
      // Two periods are reported above.
      holds: ({ sentence: a }, { sentence: b }) =>
        sameAddressee(a, b) &&
        says(policy, b.index, 'of-incidents') &&
        !(onlyPeriod(policy, a) && onlyPeriod(policy, b)),
    });
  },
  fixes: periodFixes,
});

/** Many periods stand near words for telling somebody something. */
const leastCertainty = 2;

function sameAddressee(a: Sentence, b: Sentence): boolean {
  return toAuthority(a) === toAuthority(b);
}

function toAuthority({ text }: Sentence): boolean {
  return (
    /\b(?:authorit\w+|regulators?|commissioner)\b|主管部门|监管/i.test(text) &&
    !/\b(?:you|users|customers)\b|您|用户/i.test(text)
  );
}
