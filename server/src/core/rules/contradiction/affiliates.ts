import { remarksOf, says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { reportPositions } from './common/opposePositions.ts';
import { positionsOf } from './common/readPositions.ts';

/** The definition leaves no doubt; what goes to affiliates is said in many ways. */
const leastCertainty = 5.3;

/** "‘We’ means …", "(together ‘us’)": what merely lists affiliates defines nothing. */
const defines =
  /["“'‘](?:we|us|our|ours|ourselves)\b|\b(?:refers?|means?|mean|stands? for|includ(?:e|es|ing)|comprises?|collectively|together|jointly|likewise|covers?|speak of|talk of|as well as|one)\b|[“「](?:我们|本公司)|是指|包括|统称|合称/i;

/** "We" is said to include affiliates, yet affiliates are spoken of as recipients or third parties. */
export const contradictionAffiliates = defineRule({
  id: 'contradiction/affiliates',
  summary: { en: 'Affiliates are either part of “we” or recipients.', zh: '关联公司要么属于“我们”，要么是接收方。' },
  severity: 'error',
  *check(policy) {
    const definition = remarksOf(policy, 'affiliates-are-we').find(
      ({ sentence: { index, text } }) => !says(policy, index, 'passing-on') && defines.test(text),
    );
    if (!definition) return;
    const breaking = [
      ...positionsOf(policy, 'affiliates-are-others').filter(({ certainty }) => certainty >= leastCertainty),
      ...remarksOf(policy, 'affiliates-are-outsiders'),
    ].filter(({ sentence }) => sentence.index !== definition.sentence.index);
    if (breaking.length > 0) yield reportPositions(policy, definition, breaking, 'error');
  },
});
