import type { PolicyModel } from '../../../model.ts';
import type { Language } from '../../../parse/document.ts';
import { quantitiesIn } from '../../../read/quantitiesIn.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { findSentences } from '../../../read/sentenceGroups.ts';
import { certainties } from './certainties.ts';
import type { Position } from './readPositions.ts';

/*
 * Who may use a service, by the ages that the grammar reads. What is said of data, not of use, is left out: that nothing is
 * collected from children keeps none of them out.
 */

/** Sentences that keep all below an age out: "nobody under 16 can sign up", "not for persons who have yet to turn 18". */
export function exclusionsByAge(policy: PolicyModel): readonly Position[] {
  return positionsWith(policy, exclusionsByAge, (sentence, group) => {
    const { text } = sentence;
    return (
      agesIn(sentence, group).length === 1 &&
      below.test(text) &&
      isBarred.test(text) &&
      ofUse.test(text) &&
      !ofData.test(text) &&
      !withParents.test(text) &&
      !isDuty.test(text)
    );
  });
}

/** Sentences that let people of an age in where a parent agrees: "a 13- to 15-year-old may join once a parent agrees". */
export function admissionsByAge(policy: PolicyModel): readonly Position[] {
  return positionsWith(policy, admissionsByAge, (sentence, group) => {
    const { text } = sentence;
    return (
      agesIn(sentence, group).length > 0 &&
      withParents.test(text) &&
      (ofUse.test(text) || ofCustomers.test(text)) &&
      !ofData.test(text) &&
      !isDenied.test(text)
    );
  });
}

/** The ages of a sentence, or of the question that it answers ("Under 16? Ask a parent."), in the list that it stands in. */
export function agesIn(
  sentence: Sentence,
  sentences: readonly Sentence[],
  language: Language = 'en',
): readonly number[] {
  const read = (one: Sentence) =>
    quantitiesIn(one, language).flatMap(({ role, value }) => (role === 'age' ? [value] : []));
  const own = read(sentence);
  const before = sentences[sentence.index - 1];
  const isAnswer = before?.block === sentence.block && /\?\s*$/.test(before.text);
  return own.length === 0 && isAnswer ? read(before) : own;
}

function positionsWith(
  policy: PolicyModel,
  reader: object,
  holds: (sentence: Sentence, group: readonly Sentence[]) => boolean,
): readonly Position[] {
  if (policy.document.language !== 'en') return [];
  return findSentences(policy, reader, (sentence, group) =>
    (sentence.kind === 'sentence' || sentence.kind === 'item') &&
    !/\?\s*$/.test(sentence.text) &&
    holds(sentence, group)
      ? true
      : undefined,
  ).map(({ sentence }) => ({ sentence, span: sentence.span, certainty: certainties.remark }));
}

const below =
  /\b(?:under|below|younger|less than|not (?:yet|completed|reached|turned|attained|have completed)|yet to)\b/i;

const isBarred =
  /\b(?:cannot|can ?not|may not|must not|shall not|(?:is|are) not|do(?:es)? not (?:allow|permit|admit|accept|let)|not (?:allowed|permitted|admitted|accepted|eligible|intended)|nobody|no ?one|no (?:persons?|users?|members?|customers?)|prohibited|forbidden|barred|excluded|ineligible)\b/i;

const ofUse =
  /\b(?:use|uses|using|access(?:ing)?|register(?:ing)?|sign(?:ing)? up|join(?:ing)?|wants? in|open an account|become|come in|let in|lets? \w+ (?:\w+ )?in|admit(?:s|ted)?|play|download|users?|you['’]re ready|an account)\b/i;

/** Whom a rule is for, where it does not say what they do. */
const ofCustomers = /\b(?:customers?|members?|players?|visitors?|clients?|subscribers?)\b/i;

const ofData =
  /\b(?:collect\w*|process\w*|data|information|knowingly|solicit\w*|market\w*|advertis\w*|ads?|sell|sold|selling|sale|delet\w*|photos?|photographs?|images?|aware|learn\w*|discover\w*|newsletters?)\b/i;

/** "With or without a parent's consent" lets none in. */
const withParents =
  /(?<!\bwith or without [^.;]{0,20})\b(?:parents?|parental|guardians?|mother|father|mum|mom|dad|legal representatives?|custod\w+)\b/i;

/** What readers must not do, for themselves or for others. */
const isDuty = /\b(?:please|if you are|you must not|do not use|should not)\b/i;

const isDenied =
  /\b(?:not|never|cannot|nobody|none|nor)\b(?! (?:yet|completed|reached|turned|attained))(?!.{0,40}\b(?:without|unless|until)\b)/i;
