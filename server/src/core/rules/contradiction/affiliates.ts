import { defineRule } from '../rule.ts';
import { reportPositions } from './common/opposePositions.ts';
import { positionsOf } from './common/readPositions.ts';
import { remarksOf, says } from './common/readRemarks.ts';

/** The definition leaves no doubt; what goes to affiliates is said in many ways. */
const leastCertainty = 5.3;

/** "We" is said to include affiliates, yet affiliates are spoken of as recipients or third parties. */
export const contradictionAffiliates = defineRule({
  id: 'contradiction/affiliates',
  summary: { en: 'Affiliates are either part of “we” or recipients.', zh: '关联公司要么属于“我们”，要么是接收方。' },
  severity: 'error',
  *check(policy) {
    const definition = remarksOf(policy, 'affiliates-are-we').find(
      ({ sentence }) => !says(policy, sentence.index, 'passing-on'),
    );
    if (!definition) return;
    const breaking = [
      ...positionsOf(policy, 'affiliates-are-others').filter(({ certainty }) => certainty >= leastCertainty),
      ...remarksOf(policy, 'affiliates-are-outsiders'),
    ].filter(({ sentence }) => sentence.index !== definition.sentence.index);
    if (breaking.length > 0) yield reportPositions(policy, definition, breaking, 'error');
  },
});
