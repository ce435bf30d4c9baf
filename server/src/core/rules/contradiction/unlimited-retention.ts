import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { says } from './readRemarks.ts';
import { tellsDeed } from './tellsDeed.ts';

/** Data are kept only as long as needed, yet also without end. */
export const contradictionUnlimitedRetention = defineRule({
  id: 'contradiction/unlimited-retention',
  summary: 'Retention cannot be both limited and unlimited.',
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['bounded-retention'],
      breaches: ['unlimited-retention'],
      plainIsSure: true,
      severity: 'error',
      holds: (_, { sentence }) =>
        !says(policy, sentence.index, 'deletes-for-good') &&
        !says(policy, sentence.index, 'of-anonymous-data') &&
        tellsDeed(policy, sentence),
    });
  },
});
