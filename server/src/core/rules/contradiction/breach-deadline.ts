import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { onlyPeriod, periodFixes, reportPeriods } from './findPeriodConflicts.ts';
import { reportPositions } from './opposePositions.ts';
import { positionsOf, takes } from './readPositions.ts';

/** People, or authorities, are told of a breach within two different times. */
export const contradictionBreachDeadline = defineRule({
  id: 'contradiction/breach-deadline',
  summary: 'A breach is notified within one time.',
  severity: 'warning',
  *check(policy) {
    const notices = positionsOf(policy, 'breach-notice');
    const periods = notices.flatMap(({ sentence }) => onlyPeriod(policy, sentence) ?? []);
    yield* reportPeriods(policy, periods, 'warning', sameAddressee);
    const late = notices.filter(({ sentence }) => takes(policy, sentence.index, 'breach-later'));
    for (const notice of notices) {
      if (!takes(policy, notice.sentence.index, 'breach-at-once') || late.includes(notice)) continue;
      const breaking = late.filter(({ sentence }) => sameAddressee(notice.sentence, sentence));
      if (breaking.length > 0) yield reportPositions(policy, notice, breaking, 'warning');
    }
  },
  fixes: periodFixes,
});

function sameAddressee(a: Sentence, b: Sentence): boolean {
  return toAuthority(a) === toAuthority(b);
}

function toAuthority({ text }: Sentence): boolean {
  return (
    /\b(?:authorit\w+|regulators?|commissioner)\b|主管部门|监管/i.test(text) &&
    !/\b(?:you|users|customers)\b|您|用户/i.test(text)
  );
}
