import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { PolicyModel } from '../../../model.ts';
import { writtenLanguage } from '../../../parse/language.ts';
import { findTerms } from '../../../read/grammar/findTerms.ts';
import { related } from '../../../read/ontology.ts';
import type { Sentence, Token } from '../../../read/sentence.ts';
import { says } from '../../../recognise/readRemarks.ts';
import { ownNameWords } from './ownNames.ts';

/*
 * What two sentences speak of, by their words and by the kinds of data that stand in them, whatever is done with those.
 *
 * - Do they share words? `topicWords`, `sharedWords`.
 * - Which kinds of data stand in one? `mentionedData`. Is one kind in both? `namesSameDatum`.
 * - Are they of one matter, by data or by words, or by a promise of all data? `sameMatter`.
 * - Does nothing tell their data apart? `mayShareData`; for a promise that may name none, `mayCoverDatum`.
 * - Are the data so few that what is said holds for each? `speakOfFewData`.
 *
 * Where it matters which of the data something is done with, see `sameData.ts`; for what they are given, `sameFunction.ts`.
 */

/** The node that stands for all personal information. */
const general = 'personal-information';

/** By the tokens of a sentence, which stay the same as long as its text does. */
const words = new WeakMap<readonly Token[], ReadonlySet<string>>();

/** The nouns and verbs that say what a sentence is about, without those that every policy is full of. */
export function topicWords(policy: PolicyModel, sentence: Sentence): ReadonlySet<string> {
  const known = words.get(sentence.tokens);
  if (known) return known;
  const common = commonWords(policy.knowledge);
  const found = new Set<string>();
  if (policy.document.language === 'zh') addPairs(sentence.text, common.zh, found);
  else {
    for (const { lemma, tag } of sentence.tokens) {
      if ((tag === 'noun' || tag === 'name' || tag === 'verb') && lemma.length > 2 && !common.en.has(lemma))
        found.add(lemma);
    }
  }
  words.set(sentence.tokens, found);
  return found;
}

/** @returns how many topic words two sentences have in common; the controller's own name, which stands everywhere, is none. */
export function sharedWords(policy: PolicyModel, a: Sentence, b: Sentence): number {
  const others = topicWords(policy, b);
  const own = ownNameWords(policy.facts);
  let count = 0;
  for (const word of topicWords(policy, a)) if (others.has(word) && !own.has(word)) count++;
  return count;
}

const commons = new WeakMap<Knowledge, { readonly en: ReadonlySet<string>; readonly zh: ReadonlySet<string> }>();

function commonWords(knowledge: Knowledge) {
  let known = commons.get(knowledge);
  if (!known) {
    const list = knowledge.lexicons['topic-stop-words'];
    known = { en: new Set(list?.en ?? []), zh: new Set(list?.zh ?? []) };
    commons.set(knowledge, known);
  }
  return known;
}

/** Chinese has no word breaks that one could rely on: two neighbouring characters are the unit. */
function addPairs(text: string, common: ReadonlySet<string>, into: Set<string>): void {
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && !common.has(pair)) into.add(pair);
  }
}

const named = new WeakMap<readonly Token[], readonly string[]>();
const meant = new WeakMap<PolicyModel, ReadonlyMap<number, readonly string[]>>();

/**
 * Kinds of data that stand in a sentence, whether a statement is read from it or not, and those that it points back to;
 * personal information at large is none.
 */
export function mentionedData(policy: PolicyModel, sentence: Sentence): readonly string[] {
  const own = namedData(policy, sentence.tokens);
  const others = meantData(policy).get(sentence.index);
  return others ? [...own, ...others] : own;
}

function namedData({ knowledge, document }: PolicyModel, tokens: readonly Token[]): readonly string[] {
  let found = named.get(tokens);
  if (!found) {
    found = findTerms(tokens, knowledge, writtenLanguage(document)).flatMap(({ ontology, id }) =>
      ontology === 'dataTypes' && isSpecific(id) ? [id] : [],
    );
    named.set(tokens, found);
  }
  return found;
}

/** The data that "it", "them" and "its contents" point back to, by the index of the sentence. */
function meantData(policy: PolicyModel): ReadonlyMap<number, readonly string[]> {
  let bySentence = meant.get(policy);
  if (!bySentence) {
    const found = new Map<number, readonly string[]>();
    for (const { sentence, data } of policy.statements) {
      const start = policy.sentences[sentence]?.span.start ?? 0;
      const ids = data.flatMap(({ id, span }) => (span.start < start && isSpecific(id) ? [id] : []));
      if (ids.length > 0) found.set(sentence, [...(found.get(sentence) ?? []), ...ids]);
    }
    bySentence = found;
    meant.set(policy, bySentence);
  }
  return bySentence;
}

function isSpecific(id: string): boolean {
  return id !== general && id !== 'usage' && id !== 'content';
}

/** Whether both sentences name one kind of data, or one that holds the other. */
export function namesSameDatum(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  const own = mentionedData(policy, a);
  if (own.length === 0) return false;
  const others = mentionedData(policy, b);
  return own.some((id) => others.some((other) => related(policy.knowledge, 'dataTypes', id, other)));
}

/**
 * Whether both sentences can speak of the same data: they name one kind of it, or share a word that says what they are
 * about; or the promise names no kind at all and speaks of personal information at large.
 */
export function sameMatter(policy: PolicyModel, promise: Sentence, breach: Sentence): boolean {
  if (mentionedData(policy, promise).length === 0 && says(policy, promise.index, 'of-all-data')) return true;
  return namesSameDatum(policy, promise, breach) || sharedWords(policy, promise, breach) > 0;
}

/** Whether both sentences can speak of one kind of data: unless both name some and have none in common. */
export function mayShareData(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  return [a, b].some((one) => mentionedData(policy, one).length === 0) || namesSameDatum(policy, a, b);
}

/** Whether a promise can hold for the data of the other sentence: one that names no kind of data speaks of all. */
export function mayCoverDatum(policy: PolicyModel, promise: Sentence, other: Sentence): boolean {
  return mentionedData(policy, promise).length === 0 || namesSameDatum(policy, promise, other);
}

/** How long a sentence may be, and how many kinds of data it may name, so that what it says holds for each of them. */
export interface Brevity {
  readonly characters: number;
  readonly kinds: number;
}

const brief: Brevity = { characters: 180, kinds: 2 };

/** What is asked for to show who somebody is, or for their rights, is no condition of the service. */
const ofRequests = /\b(?:verif\w+|identity|rights?)\b/i;

/**
 * Whether two sentences speak of a few kinds of data, outside requests: long lists are told apart by more than we read.
 *
 * @param ofB what the second may hold, if it is another measure than that of the first.
 */
export function speakOfFewData(policy: PolicyModel, a: Sentence, b: Sentence, ofB = brief): boolean {
  const isWithin = (sentence: Sentence, { characters, kinds }: Brevity) =>
    sentence.text.length <= characters && new Set(mentionedData(policy, sentence)).size <= kinds;
  return isWithin(a, brief) && isWithin(b, ofB) && !ofRequests.test(`${a.text} ${b.text}`);
}
