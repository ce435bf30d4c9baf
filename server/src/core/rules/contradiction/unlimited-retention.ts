import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { says } from './readRemarks.ts';

/** Data are kept only as long as needed, yet also without end. */
export const contradictionUnlimitedRetention = defineRule({
  id: 'contradiction/unlimited-retention',
  summary: 'Retention cannot be both limited and unlimited.',
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['bounded-retention'],
      breaches: ['unlimited-retention'],
      severity: 'error',
      holds: (_, breach) => !says(policy, breach.sentence.index, 'deletes-for-good'),
    });
  },
});
