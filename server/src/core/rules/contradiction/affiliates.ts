import { defineRule } from '../rule.ts';
import { reportPositions } from './opposePositions.ts';
import { positionsOf } from './readPositions.ts';

/** "We" is said to include affiliates, yet affiliates are spoken of as recipients or third parties. */
export const contradictionAffiliates = defineRule({
  id: 'contradiction/affiliates',
  summary: 'Affiliates are either part of “we” or recipients.',
  severity: 'error',
  *check(policy) {
    const [definition] = positionsOf(policy, 'affiliates-are-we');
    if (!definition) return;
    const breaking = positionsOf(policy, 'affiliates-are-others').filter(
      ({ sentence }) => sentence.index !== definition.sentence.index,
    );
    if (breaking.length > 0) yield reportPositions(policy, definition, breaking, 'error');
  },
});
