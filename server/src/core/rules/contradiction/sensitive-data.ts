import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import { defineRule } from '../rule.ts';
import { isOfWholeService } from './common/ofWholeService.ts';
import { opposePositions } from './common/opposePositions.ts';
import { type Position, positionsOf, remarkPositions, trustPlain } from './common/readPositions.ts';
import { says } from './common/readRemarks.ts';
import { dealsWithin } from './common/sameData.ts';
import { isAsserted, isOfSameUse } from './common/sentAway.ts';
import { mentionedData } from './common/sharedTopic.ts';
import { isDone, statedPositions } from './common/statedPositions.ts';

/** A kind of data, sensitive as a rule, is said not to be collected, yet is. */
export const contradictionSensitiveData = defineRule({
  id: 'contradiction/sensitive-data',
  summary: {
    en: 'Data that are said not to be collected must not be collected elsewhere.',
    zh: '既称不收集的信息，其他地方就不得收集。',
  },
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-collection'],
      breaches: ['collects'],
      furtherPromises: saidOfSensitive(policy, 'no-collection'),
      furtherBreaches: saidOfSensitive(policy, 'collects'),
      severity: 'error',
      // Of collecting every policy speaks, and of more than is meant by it.
      leastOfBreach: 3.5,
      holds: (promise, breach) =>
        !inOneCase.test(promise.sentence.text) && dealsWithin(policy, promise.sentence, breach.sentence),
    });
    yield* opposePositions(policy, {
      promises: [],
      breaches: [],
      furtherPromises: collectsNothing(policy),
      furtherBreaches: collectsIdentifiers(policy),
      oneMatter: true,
      severity: 'error',
      holds: ({ sentence: promise }, { sentence: breach }) =>
        isOfWholeService(policy, promise, breach) && isOfSameUse(promise, breach),
    });
  },
});

/** "We do not collect any personal information (from you).": nothing behind that limits it. */
const endsThere =
  /\b(?:data|information|details)(?: whatsoever| at all)?(?: (?:from|about|on|of) (?:you|anyone|anybody|users|visitors|(?:our|its|any) (?:users|visitors|customers)))?(?: whatsoever| at all)?(?:\W*$|,? and (?:the|we|our|do|does)\b)|(?:信息|数据|资料)[。；\s]*$/i;

/** On purpose, by one means, of one thing, by others. */
const limitsCollection =
  /\b(?:knowingly|intentionally|deliberately|automatically|directly|additional|more|other|such|sensitive|special|it|they|these|this|that|cookies?|analytics|google|plug-?ins?|tools?|when|while|if|where|until|to (?!our\b))\b|该|此类|这些|敏感/i;

function collectsNothing(policy: PolicyModel): readonly Position[] {
  return remarkPositions(policy, 'collects-nothing').filter(
    ({ sentence: { text, kind } }) => kind !== 'cell' && endsThere.test(text) && !limitsCollection.test(text),
  );
}

/** What is sent to others is another matter. */
const getting =
  /\b(?:collect\w*|gather\w*|record\w*|stor(?:e|es|ed|ing)|ask\w*|request\w*|obtain\w*|captur\w*|logg?\w*|sav(?:e|es|ed)|keep|kept)\b|收集|采集|获取|记录|存储|保存/i;

/** Sentences that tell, in plain words, that names, addresses or numbers of readers are collected. */
function collectsIdentifiers(policy: PolicyModel): readonly Position[] {
  const stated = statedPositions(policy, (one) => isDone(one) && one.action === 'collect');
  return [...trustPlain(positionsOf(policy, 'collects')).filter(({ isPlain }) => isPlain), ...stated].filter(
    ({ sentence }) =>
      getting.test(sentence.text) &&
      !says(policy, sentence.index, 'sent-off-device') &&
      isAsserted(policy, sentence) &&
      mentionedData(policy, sentence).some((id) => subsumes(policy.knowledge, 'dataTypes', 'identifier', id)),
  );
}

/** "Not while the app is closed", "not in the background". */
const inOneCase =
  /[^.,;:]\s\b(?:when|while|whenever|during|outside|until|before|after|once|in the background|at rest)\b|(?:关闭|后台|未使用|退出)/i;

/** Kinds of data that few policies speak of in passing. */
const sensitive = ['sensitive-eu', 'government-id', 'location'];

/** What is said in plain words of such data hardly means anything else. */
function saidOfSensitive(policy: PolicyModel, stance: string): readonly Position[] {
  const isSensitive = (id: string) =>
    id === 'sensitive' || sensitive.some((kind) => subsumes(policy.knowledge, 'dataTypes', kind, id));
  return trustPlain(positionsOf(policy, stance)).filter(
    ({ sentence, isPlain }) => isPlain && mentionedData(policy, sentence).some(isSensitive),
  );
}
