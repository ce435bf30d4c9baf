import type { PolicyModel } from '../../../model.ts';
import type { Language } from '../../../parse/document.ts';
import { bareAges } from '../../../read/grammar/ages.ts';
import { quantitiesIn } from '../../../read/quantitiesIn.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { findSentences } from '../../../read/sentenceGroups.ts';
import { says } from '../../../recognise/readRemarks.ts';
import { certainties } from './certainties.ts';
import type { Position } from './readPositions.ts';

/*
 * Who may use a service, by the ages that the grammar reads. What is said of data, not of use, is left out: that nothing is
 * collected from children keeps none of them out.
 */

/** Sentences that keep all below an age out: "nobody under 16 can sign up", "not for persons who have yet to turn 18". */
export function exclusionsByAge(policy: PolicyModel): readonly Position[] {
  return positionsWith(
    policy,
    (asks, ages) =>
      ages.length === 1 &&
      asks('below-an-age') &&
      asks('keeps-out') &&
      asks('of-using') &&
      !asks('of-data-not-use') &&
      !asks('with-parents') &&
      !asks('addressed-as-duty'),
  );
}

/** Sentences that let people of an age in where a parent agrees: "a 13- to 15-year-old may join once a parent agrees". */
export function admissionsByAge(policy: PolicyModel): readonly Position[] {
  return positionsWith(
    policy,
    (asks) =>
      asks('with-parents') &&
      (asks('of-using') || asks('of-customers')) &&
      !asks('of-data-not-use') &&
      !asks('lets-nobody-in'),
  );
}

/** The ages of a sentence that is known to speak of people, or of the question that it answers ("Under 16? Ask a parent."). */
export function agesOfPeople({ document, sentences }: PolicyModel, { sentence }: Position): readonly number[] {
  const ages = agesIn(sentence, sentences, document.language);
  return ages.length > 0 ? ages : bareAges(sentence.tokens);
}

/** The ages that the grammar tells from other numbers. */
function agesIn(sentence: Sentence, sentences: readonly Sentence[], language: Language): readonly number[] {
  const read = (one: Sentence) =>
    quantitiesIn(one, language).flatMap(({ role, value }) => (role === 'age' ? [value] : []));
  const own = read(sentence);
  const before = sentences[sentence.index - 1];
  const isAnswer = before?.block === sentence.block && isQuestion(before);
  return own.length === 0 && isAnswer ? read(before) : own;
}

function isQuestion({ text }: Sentence): boolean {
  return /\?\s*$/.test(text);
}

/** @param holds is told whether the sentence says something, by its name, and which ages it has. */
function positionsWith(
  policy: PolicyModel,
  holds: (asks: (name: string) => boolean, ages: readonly number[]) => boolean,
): readonly Position[] {
  if (policy.document.language !== 'en') return [];
  const ofAges = findSentences(policy, positionsWith, (sentence, group) => {
    if ((sentence.kind !== 'sentence' && sentence.kind !== 'item') || isQuestion(sentence)) return undefined;
    const ages = agesIn(sentence, group, 'en');
    return ages.length > 0 ? ages : undefined;
  });
  return ofAges
    .filter(({ sentence: { index }, found }) => holds((name) => says(policy, index, name), found))
    .map(({ sentence }) => ({ sentence, span: sentence.span, certainty: certainties.remark }));
}
