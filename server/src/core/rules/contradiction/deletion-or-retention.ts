import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** All data are deleted, yet some are kept after the same event. */
export const contradictionDeletionOrRetention = defineRule({
  id: 'contradiction/deletion-or-retention',
  summary: { en: 'What is deleted entirely cannot be kept.', zh: '全部删除的信息不能继续保留。' },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['deletes-all'],
      breaches: ['keeps-after-leaving'],
      plainIsSure: true,
      severity: 'warning',
      // What the law wants kept is kept, whatever is promised.
      holds: (_, breach) => !says(policy, breach.sentence.index, 'by-law'),
    });
  },
});
