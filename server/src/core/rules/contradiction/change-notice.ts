import type { Sentence } from '../../read/sentence.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { onlyPeriod, periodFixes, reportPeriods } from './common/findPeriodConflicts.ts';
import { opposePositions } from './common/opposePositions.ts';
import { positionsOf, trustPlain } from './common/readPositions.ts';

const kindsOfChange = ['of-material-changes', 'of-other-changes'];

/** What is changed may be what things cost. */
const ofPrices = /\b(?:prices?|fees?|tariffs?|rates?|charges?|subscription plans?)\b|价格|收费|资费/i;

/** What else than the policy is changed, with a notice of its own. */
const ofOtherThing =
  /\b(?:chang\w*|replac\w*|add\w*|engag\w*|new|updat\w*)\b(?: \w+){0,3} (?:sub-?processors?|processors?|suppliers?|vendors?|providers?|contractors?|opening hours|timetables?|features?|functions?)\b/i;

/** Whom the notice goes to, where that is not the readers. */
const toOthers =
  /\b(?:notif\w+|inform\w*|tell|told|warn\w*|let|write to|notice to) (?:all )?(?:our |the )?(?:\w+ )?(?:employees|staff|workers|applicants|partners|resellers|merchants|sellers|drivers|suppliers)\b/i;

/** What two sentences have to have in common, for their notices to be of one change. */
const matters = [ofPrices, ofOtherThing, toOthers];

function areOfSameChange(a: Sentence, b: Sentence): boolean {
  return matters.every((matter) => matter.test(a.text) === matter.test(b.text));
}

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
        areOfSameChange(a, b),
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
        areOfSameChange(a, b),
    });
  },
  fixes: periodFixes,
});
