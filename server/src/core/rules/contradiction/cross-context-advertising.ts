import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { positionsOf, trustPlain } from './common/readPositions.ts';
import { mayCoverDatum } from './common/sharedTopic.ts';

/** Nothing is sold or shared in the sense of the CCPA, yet people are advertised to by what they did elsewhere. */
export const contradictionCrossContextAdvertising = defineRule({
  id: 'contradiction/cross-context-advertising',
  summary: {
    en: 'Cross-context advertising must not go with a promise not to sell or share.',
    zh: '既承诺不出售、不共享，就不得投放跨场景广告。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-sale-or-sharing'],
      absolute: true,
      // "Sell or share", as the law means these words, is hardly said of anything else.
      furtherPromises: trustPlain(positionsOf(policy, 'no-sale-or-sharing')).filter(({ sentence }) =>
        ofTheLaw.test(sentence.text),
      ),
      breaches: ['cross-context-advertising'],
      severity: 'warning',
      ignoreRegions: true,
      // “We do not sell your data” alone promises nothing of advertising; nor what is said of sensitive data, of other data.
      holds: ({ sentence: promise }, { sentence: breach }) =>
        !forMoney.test(promise.text) &&
        !isLink.test(breach.text) &&
        says(policy, promise.index, 'of-sharing') &&
        mayCoverDatum(policy, promise, breach),
    });
  },
});

/** What is not sold for money may be shared for advertising. */
const forMoney = /\b(?:monetary|money)\b/i;

/** "Do not sell or share my data", "Opt out of targeted advertising": what a link is called. */
const isLink = /^\W*(?:do not|don['’]t|opt[- ]out|manage|limit|your (?:\w+ )?choices)\b/i;

const ofTheLaw = /\b(?:CCPA|CPRA|California\w*|(?:those|these|such) terms|defined|within the meaning)\b/;
