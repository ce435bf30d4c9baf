import type { PolicyModel } from '../../model.ts';
import { related } from '../../read/ontology.ts';
import type { Sentence } from '../../read/sentence.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { isOfWholeService } from './common/ofWholeService.ts';
import { opposePositions } from './common/opposePositions.ts';
import { type Position, remarkPositions } from './common/readPositions.ts';
import { dealtWith } from './common/sameData.ts';
import { isOfSameUse } from './common/sentAway.ts';
import { mentionedData } from './common/sharedTopic.ts';
import { isDone, statedPositions } from './common/statedPositions.ts';

/** Only certain data are said to be collected, yet others are collected or shared. */
export const contradictionUncollectedData = defineRule({
  id: 'contradiction/uncollected-data',
  summary: {
    en: 'Where only some data are collected, no others can be collected or shared.',
    zh: '既称仅收集某些信息，就不得收集或共享其他信息。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['closed-collection'],
      breaches: ['collects', 'shares', 'shares-identifiers'],
      furtherBreaches: statedPositions(
        policy,
        (one) => isDone(one) && one.actions.some((action) => hasData.has(action)),
      ),
      oneMatter: true,
      // Much that is said of single data looks like a closed list.
      leastOfPromise: 3,
      plainIsSure: true,
      severity: 'warning',
      // "Apart from your name we collect nothing"
      exceptionIsPromise: true,
      holds: (closed, breach) =>
        closed.sentence.kind === 'sentence' &&
        !says(policy, closed.sentence.index, 'of-one-case') &&
        !atOneRecipient.test(closed.sentence.text) &&
        !says(policy, breach.sentence.index, 'of-safety') &&
        !says(policy, breach.sentence.index, 'up-to-the-reader') &&
        (says(policy, closed.sentence.index, 'of-anything') || isOfSameUse(policy, closed.sentence, breach.sentence)) &&
        isOfWholeService(policy, closed.sentence, breach.sentence) &&
        (policy.document.language === 'zh' || says(policy, closed.sentence.index, 'of-having-data')) &&
        namesOther(policy, closed.sentence, breach.sentence),
    });
    // “Only what you give us”: nothing is taken by itself.
    yield* opposePositions(policy, {
      promises: [],
      furtherPromises: sentenceRemarks(policy, 'collects-only-what-is-given'),
      breaches: [],
      furtherBreaches: sentenceRemarks(policy, 'takes-addresses-unasked'),
      oneMatter: true,
      severity: 'warning',
      holds: (closed, breach) => isOfWholeService(policy, closed.sentence, breach.sentence),
    });
  },
});

/** The sentences with a remark; what cells say is told of their rows. */
function sentenceRemarks(policy: PolicyModel, remark: string): readonly Position[] {
  return remarkPositions(policy, remark).filter(({ sentence: { kind } }) => kind === 'sentence' || kind === 'item');
}

/** “Only your name is stored in Postbox”: with one of several recipients. */
const atOneRecipient =
  /\b(?:stored|kept|held|saved|sent|transferred|passed)(?: on)? (?:in|on|with|by|to|at) (?:the )?\p{Lu}\p{Ll}/u;

/** What can only be done with data that one has. */
const hasData: ReadonlySet<string> = new Set(['collect', 'use', 'store', 'retain', 'share']);

/** The closed list names kinds of data, and the other sentence one that is not among them. */
function namesOther(policy: PolicyModel, closed: Sentence, other: Sentence): boolean {
  const listed = mentionedData(policy, closed);
  return (
    listed.length > 0 &&
    dealtWith(policy, other).some((id) => !listed.some((one) => related(policy.knowledge, 'dataTypes', one, id)))
  );
}
