import type { PolicyModel } from '../../../model.ts';
import { related, subsumes } from '../../../read/ontology.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { statementsOf } from '../../../read/statementsOf.ts';
import { says } from '../../../recognise/readRemarks.ts';
import { mentionedData, sharedWords, topicWords } from './sharedTopic.ts';

/*
 * What two sentences deal with: not all data that stand in them (see `sharedTopic.ts`), but those that something is done with.
 *
 * - Which kinds are those? `dealtWith`.
 * - Does a promise hold for the data of another sentence? `promisesOfSameData`.
 * - Is what another sentence names one of those kinds, or a part of it? `dealsWithin`.
 */

/**
 * The kinds of data that something is done with, where that is read; else all that the sentence names. None where it speaks
 * of personal information at large.
 */
export function dealtWith(policy: PolicyModel, sentence: Sentence): readonly string[] {
  let known = dealt.get(policy);
  if (!known) {
    known = new Map();
    dealt.set(policy, known);
  }
  let data = known.get(sentence.index);
  if (!data) {
    data = readDealt(policy, sentence);
    known.set(sentence.index, data);
  }
  return data;
}

/** By the index of the sentence: a promise is held against everything that may break it. */
const dealt = new WeakMap<PolicyModel, Map<number, readonly string[]>>();

function readDealt(policy: PolicyModel, sentence: Sentence): readonly string[] {
  const stated = statementsOf(policy.statements, sentence.index).filter(({ data }) => data.length > 0);
  const named = mentionedData(policy, sentence);
  if (stated.length === 0) return named;
  const ids = new Set(stated.flatMap(({ data }) => data.map(({ id }) => id)));
  return named.filter((id) => ids.has(id));
}

/**
 * Whether a promise holds for the data of the other sentence: it speaks of all data, or of a kind that the other names or is
 * part of. What no kind is read from has to share a word.
 */
export function promisesOfSameData(policy: PolicyModel, promise: Sentence, breach: Sentence): boolean {
  const promised = dealtWith(policy, promise);
  if (!pointsBack.test(promise.text)) {
    if (says(policy, promise.index, 'of-any-data')) return true;
    if (promised.length === 0 && says(policy, promise.index, 'of-all-data')) return true;
  }
  const broken = promised.length === 0 ? [] : mentionedData(policy, breach);
  if (broken.length === 0) return sharesThing(policy, promise, breach);
  return promised.some((id) => broken.some((other) => related(policy.knowledge, 'dataTypes', id, other)));
}

/** "Such data", "this information": what that is stands elsewhere. */
const pointsBack =
  /\b(?:such|this|these|those)(?: \w+)? (?:data|information|details)\b|(?:该等|上述|此类|这些|该)(?:个人)?(?:信息|资料|数据)/i;

/** Whether both name one thing; what is done with it is alike in most promises and what breaks them. */
function sharesThing(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  if (policy.document.language === 'zh') return sharedWords(policy, a, b) > 0;
  const things = ({ tokens }: Sentence) =>
    new Set(tokens.flatMap(({ lemma, tag }) => (tag === 'noun' || tag === 'name' ? [lemma] : [])));
  const [words, inA, inB] = [topicWords(policy, a), things(a), things(b)];
  return [...words].some((word) => inA.has(word) && inB.has(word));
}

/**
 * Whether the second sentence deals with a kind of data that is one of those that the first deals with. What English policies
 * call sensitive need not be all that Chinese law does: bank cards, passwords and papers are left out.
 */
export function dealsWithin(policy: PolicyModel, wide: Sentence, narrow: Sentence): boolean {
  const [holds, held] = [dealtWith(policy, wide), mentionedData(policy, narrow)];
  const within = (id: string, one: string) => subsumes(policy.knowledge, 'dataTypes', id, one);
  const meant = holds.map((id) => (id === 'sensitive' && policy.document.language === 'en' ? 'sensitive-eu' : id));
  return meant.some((id) => held.some((one) => within(id, one)));
}
