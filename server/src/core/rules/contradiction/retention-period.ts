import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { onlyPeriod, periodFixes, reportPeriods, type StatedPeriod } from './findPeriodConflicts.ts';
import { mentionedData, namesSameDatum, sharedWords } from './sharedTopic.ts';

/**
 * Two periods for keeping the same data. Data are the same where both sentences name one kind, or, where neither names
 * any, share two words of topic; a stated duty of the law or a backup explains a second period.
 */
export const contradictionRetentionPeriod = defineRule({
  id: 'contradiction/retention-period',
  summary: 'Data are kept for one period.',
  severity: 'error',
  *check(policy) {
    yield* reportPeriods(
      policy,
      periods(policy),
      'error',
      (a, b) => isBackup(a) === isBackup(b) && isLaw(a) === isLaw(b) && sameData(policy, a, b),
    );
  },
  fixes: periodFixes,
});

function periods(policy: PolicyModel): readonly StatedPeriod[] {
  const keeping = new Set(
    policy.statements
      .filter(
        ({ actions, polarity, actor }) =>
          actor !== 'user' &&
          polarity === 'positive' &&
          actions.some((action) => action === 'retain' || action === 'delete' || action === 'store'),
      )
      .map(({ sentence }) => sentence),
  );
  return [...keeping].flatMap((index) => {
    const sentence = policy.sentences[index] as Sentence;
    if (/\b(?:request|respond|reply|inactive|inactivity|notice|cookie|breach)\b|请求|申请|通知/i.test(sentence.text))
      return [];
    return onlyPeriod(policy, sentence) ?? [];
  });
}

function sameData(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  const [x, y] = [mentionedData(policy, a), mentionedData(policy, b)];
  if (x.length > 0 || y.length > 0) return namesSameDatum(policy, a, b) && new Set([...x, ...y]).size <= 4;
  const shared = sharedWords(policy, a, b);
  return shared >= (policy.document.language === 'zh' ? 4 : 2);
}

function isBackup({ text }: Sentence): boolean {
  return /\bback-?\s?ups?\b|备份/i.test(text);
}

function isLaw({ text }: Sentence): boolean {
  return /\b(?:laws?|legal|statutory|tax|regulations?)\b|法律|法规|法定|《/i.test(text);
}
