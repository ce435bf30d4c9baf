import type { PolicyModel } from '../../model.ts';
import { related } from '../../read/ontology.ts';
import type { Sentence } from '../../read/sentence.ts';
import { findSentences } from '../../read/sentenceGroups.ts';
import { defineRule } from '../rule.ts';
import { certainties } from './common/certainties.ts';
import { isOfWholeService } from './common/ofWholeService.ts';
import { opposePositions } from './common/opposePositions.ts';
import type { Position } from './common/readPositions.ts';
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
        !isOfOneCase.test(closed.sentence.text) &&
        !atOneRecipient.test(closed.sentence.text) &&
        !ofSecurity.test(breach.sentence.text) &&
        !isOptional.test(breach.sentence.text) &&
        (saysAny.test(closed.sentence.text) || isOfSameUse(closed.sentence, breach.sentence)) &&
        isOfWholeService(policy, closed.sentence, breach.sentence) &&
        (policy.document.language === 'zh' || getting.test(closed.sentence.text)) &&
        namesOther(policy, closed.sentence, breach.sentence),
    });
    // “Only what you give us”: nothing is taken by itself.
    yield* opposePositions(policy, {
      promises: [],
      furtherPromises: sentencesWith(policy, onlyGiven),
      breaches: [],
      furtherBreaches: sentencesWith(policy, takenUnasked).filter(({ sentence }) => !mayNotBe.test(sentence.text)),
      oneMatter: true,
      severity: 'warning',
      holds: (closed, breach) => isOfWholeService(policy, closed.sentence, breach.sentence),
    });
  },
});

/** “We collect only the information that you give us”. */
const onlyGiven =
  /^(?:\W*(?:please note that |in general,? )?(?:we|our (?:app|site|website|service)|the (?:app|site|website|service)|this (?:app|site|website|service))) (?:only (?:ever )?(?:collect|gather|receive|obtain|process|store|have access to(?:\/collect)?)s?|(?:collect|gather|receive|obtain|process|store)s? only) (?:the |any |such )?(?:personal |personally identifiable )?(?:data|information|details) (?:that |which )?(?:you|users|visitors) (?:\w+ ){0,2}?(?:give|provide|submit|enter|share|send|supply)\b(?![^.]*\b(?:and|or|as well as) (?:\w+ )?(?:automatic\w*|from other|third)\b)/i;

/** IP addresses and the like, taken as the service is used. */
const takenUnasked =
  /\b(?:we|our (?:servers?|web ?sites?|sites?|apps?|systems?|hosts?))\b[^.;]{0,40}\b(?:log|logs|record|records|collect|collects|store|stores|gather|gathers|capture|captures)\b[^.;]{0,80}\bIP[- ]address(?:es)?\b/i;

const mayNotBe =
  /\b(?:may|might|could|can|not|never|no|nor|neither|without|if|unless|anonym\w+|truncat\w+|mask\w*|hash\w*)\b/i;

function sentencesWith(policy: PolicyModel, pattern: RegExp): readonly Position[] {
  if (policy.document.language !== 'en') return [];
  return findSentences(policy, pattern, ({ kind, text }) =>
    (kind === 'sentence' || kind === 'item') && pattern.test(text) ? true : undefined,
  ).map(({ sentence }) => ({ sentence, span: sentence.span, certainty: certainties.remark }));
}

/** “To subscribe, you give us only your address”, “only these permissions”, “these records are limited to”: said of one case, function or thing. */
const isOfOneCase =
  /^\W*(?:to|for|when|if|in order|upon|on|during|while|as soon as|在|当|如果?|为了?)(?:\b|(?=[\u4e00-\u9fff]))|^\W*(?:these|those|such)\b|\b(?:scopes?|permissions?)\b/i;

/** “Only your name is stored in Postbox”: with one of several recipients. */
const atOneRecipient =
  /\b(?:stored|kept|held|saved|sent|transferred|passed)(?: on)? (?:in|on|with|by|to|at) (?:the )?\p{Lu}\p{Ll}/u;

/** What readers may give or leave is no part of what a service needs of them. */
const isOptional =
  /\b(?:optional(?:ly)?|voluntar\w+|if you (?:choose|wish|want|decide|opt|prefer|enable|grant|allow|sign|contact|write|email|send|give)|(?:should|when|whenever) you (?:choose|wish|want|decide|opt|enable|grant|contact|write|email)|you (?:may|can) (?:also )?(?:choose|opt|provide|add|give|upload|enter|enable))\b|自愿|选填|可以选择|如您选择/i;

/** "Apart from your name we do not collect any data": said of the whole service, payment and messages too. */
const saysAny = /\b(?:any|no|nothing|none)\b|任何/i;

/** How data are kept safe is said of data that one may or may not have. */
const ofSecurity =
  /\b(?:encrypt\w*|hash\w*|security measures|technical and organi[sz]ational|safeguards?|protect\w*)\b|加密|安全措施|保护/i;

/** What can only be done with data that one has. */
const hasData: ReadonlySet<string> = new Set(['collect', 'use', 'store', 'retain', 'share']);

/** What a closed list says of data: that we get or have them, not that others see them. */
const getting =
  /\b(?:collect\w*|gather\w*|record\w*|stor\w+|obtain\w*|hold|holds|held|keep|keeps|kept|request\w*|ask\w*|need\w*|know|knows|known|learn\w*|receiv\w+|process\w*|have|has|tak\w+|requir\w+|sav\w+|log|logs|logged|provid\w+|possess\w*|want\w*|limited|enter\w*|submit\w*)\b/i;

/** The closed list names kinds of data, and the other sentence one that is not among them. */
function namesOther(policy: PolicyModel, closed: Sentence, other: Sentence): boolean {
  const listed = mentionedData(policy, closed);
  return (
    listed.length > 0 &&
    dealtWith(policy, other).some((id) => !listed.some((one) => related(policy.knowledge, 'dataTypes', one, id)))
  );
}
