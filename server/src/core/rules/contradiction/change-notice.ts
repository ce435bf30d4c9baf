import { defineRule } from '../rule.ts';
import { onlyPeriod } from './common/findPeriodConflicts.ts';
import { opposePositions } from './common/opposePositions.ts';
import { says } from './common/readRemarks.ts';

/** What is changed may be what things cost. */
const ofPrices = /\b(?:prices?|fees?|tariffs?|rates?|charges?|subscription plans?)\b|价格|收费|资费/i;

/** Changes are announced in advance, yet hold as soon as they are posted. */
export const contradictionChangeNotice = defineRule({
  id: 'contradiction/change-notice',
  summary: {
    en: 'The notice period before changes must be the same everywhere.',
    zh: '变更前的通知期限，各处必须相同。',
  },
  severity: 'information',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['advance-notice'],
      breaches: ['immediate-change', 'change-at-will'],
      plainIsSure: true,
      severity: 'information',
      // Material changes may be announced while others hold at once; one paragraph tells both. What is announced before it
      // takes effect may take effect when it is posted, unless a time lies between.
      holds: ({ sentence: a }, { sentence: b }) =>
        a.block !== b.block &&
        says(policy, b.index, 'takes-effect-at-once') &&
        (onlyPeriod(policy, a) !== undefined || says(policy, b.index, 'without-notice')) &&
        !says(policy, a.index, 'of-material-changes') &&
        ofPrices.test(a.text) === ofPrices.test(b.text),
    });
  },
});
