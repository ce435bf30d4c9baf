import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** No data are said to be collected from children, yet some are. */
export const contradictionChildCollection = defineRule({
  id: 'contradiction/child-collection',
  summary: 'Where no data are collected from children, none must be collected elsewhere.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-child-collection'],
      breaches: ['collects-from-children'],
      severity: 'warning',
      ignoreGroups: true,
    });
  },
});
