import { defineRule } from '../rule.ts';
import { onlyPeriod, periodFixes, reportPeriods } from './common/findPeriodConflicts.ts';
import { opposePositions } from './common/opposePositions.ts';
import { positionsOf, trustPlain } from './common/readPositions.ts';
import { says } from './common/readRemarks.ts';

const kindsOfChange = ['of-material-changes', 'of-other-changes'];

/** What is changed may be what things cost. */
const ofPrices = /\b(?:prices?|fees?|tariffs?|rates?|charges?|subscription plans?)\b|价格|收费|资费/i;

/** Two periods of notice are set against each other only where both sentences surely promise it. */
const leastOfNotice = 4;

/** Changes are announced in advance, in two times, or yet hold as soon as they are posted. */
export const contradictionChangeNotice = defineRule({
  id: 'contradiction/change-notice',
  summary: {
    en: 'The notice period before changes must be the same everywhere.',
    zh: '变更前的通知期限，各处必须相同。',
  },
  severity: 'information',
  *check(policy) {
    const notices = trustPlain(positionsOf(policy, 'advance-notice')).flatMap(({ sentence, certainty }) =>
      certainty < leastOfNotice ? [] : (onlyPeriod(policy, sentence) ?? []),
    );
    // Weighty changes may be announced earlier than others, and one paragraph tells both.
    yield* reportPeriods(
      policy,
      notices,
      'information',
      (a, b) =>
        a.block !== b.block &&
        kindsOfChange.every((kind) => says(policy, a.index, kind) === says(policy, b.index, kind)) &&
        ofPrices.test(a.text) === ofPrices.test(b.text),
    );
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
  fixes: periodFixes,
});
