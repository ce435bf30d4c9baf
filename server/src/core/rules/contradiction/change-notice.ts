import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule, type Found } from '../rule.ts';
import { onlyPeriod, periodFixes, reportPeriods } from './common/findPeriodConflicts.ts';
import { followsAtOnce, opposePositions } from './common/opposePositions.ts';
import { quoteOf } from './common/quoteOf.ts';
import { positionsOf, trustPlain } from './common/readPositions.ts';
import { remarksOf, says } from './common/readRemarks.ts';
import { sameScope } from './common/sameScope.ts';

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
    const opposed = [
      ...opposePositions(policy, {
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
      }),
    ];
    yield* opposed.length > 0 ? opposed : noticeAgainstPosting(policy).slice(0, 1);
  },
  fixes: periodFixes,
});

/** Other changes than those of the policy, or some of these only, or what lets the two stand side by side. */
const reconciled =
  /\b(?:material\w*|significant\w*|major|substantial\w*|important|minor|certain|some|other|unless|otherwise|except\w*|where required|if required|required by|requires?|existing|new (?:users|customers)|days?|weeks?|months?|law|ownership|merger|transfer\w*|emergency)\b|重大|重要|实质|除非|另有|例外|[日天月](?:后|内)|工作日|法律|转让|合并/i;

const ofChanges = /\b(?:chang|revis|updat|amend|modif|version)\w*|变更|修改|修订|更新|更改|调整|新版/i;

/**
 * Readers are told before a change takes effect, and it takes effect when it is posted. Both can be kept by a writer who tells
 * them before posting, so that this is a question for the writer: which holds?
 */
function noticeAgainstPosting(policy: PolicyModel): readonly Found[] {
  const remarks = (name: string) =>
    remarksOf(policy, name).filter(
      ({ sentence }) =>
        ofChanges.test(sentence.text) &&
        !matters.some((matter) => matter.test(sentence.text)) &&
        !reconciled.test(withLastOf(policy, sentence)),
    );
  const postings = remarks('effective-when-posted');
  return remarks('notice-before-effect').flatMap((notice) => {
    const posting = postings.find(
      ({ sentence: { index } }) =>
        index !== notice.sentence.index &&
        !followsAtOnce(policy, notice.sentence.index, index) &&
        sameScope(policy, notice.sentence.index, index),
    );
    if (posting === undefined) return [];
    const isNoticeLast = notice.sentence.index > posting.sentence.index;
    const [first, last] = isNoticeLast ? [posting, notice] : [notice, posting];
    return [
      {
        message: isNoticeLast ? 'notice-later' : 'posting-later',
        span: last.span,
        severity: 'hint' as const,
        data: { other: quoteOf(policy, first.span) },
        related: [{ span: first.span, message: isNoticeLast ? 'posting' : 'promise' }],
      },
    ];
  });
}

/** A sentence with the one before it in its paragraph, which may say which changes it speaks of. */
function withLastOf({ sentences }: PolicyModel, { index, block, text }: Sentence): string {
  const last = sentences[index - 1];
  return last?.block === block ? `${last.text} ${text}` : text;
}
