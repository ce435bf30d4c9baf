import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** No data are said to be collected from children, yet some are. */
export const contradictionChildCollection = defineRule({
  id: 'contradiction/child-collection',
  summary: {
    en: 'Where no data are collected from children, none must be collected elsewhere.',
    zh: '既称不收集儿童信息，其他地方就不得收集。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-child-collection'],
      absolute: true,
      breaches: ['collects-from-children'],
      severity: 'warning',
      ignoreGroups: true,
      // What is asked for on paper does not come through the website.
      holds: ({ sentence: promise }, { sentence: breach }) =>
        (says(policy, breach.index, 'of-children') || pointsBack.test(breach.text)) &&
        (!online.test(promise.text) || !offline.test(breach.text) || offline.test(promise.text)),
    });
  },
});

const online = /\b(?:online|web ?shop|web ?site|app|site)\b|网站|网店|应用/i;
const offline = /\b(?:paper|in person|by hand|on site)\b|纸质|现场|线下/i;

/** “For this purpose they are asked …”: who they are stands before it. */
const pointsBack = /\b(?:they|them|their|these users)\b|他们|其/i;
