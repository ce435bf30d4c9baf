import type { Knowledge } from '../knowledge/knowledge.ts';
import { lemmatise } from './lemmatise.ts';
import type { Tag, Token } from './sentence.ts';
import { type WordLists, wordLists } from './wordLists.ts';

/** What is known of a word before its neighbours are looked at. */
interface Reading {
  readonly word: string;
  readonly lemma: string;
  readonly tag: Tag;
}

const readings = new WeakMap<Knowledge, Map<string, Reading>>();
const mostReadings = 50_000;

/** Reads the word or sign at `start`…`end`: lower case, dictionary form and the likeliest part of speech by itself. */
export function readWord(text: string, start: number, end: number, knowledge: Knowledge): Token {
  const known = readingsOf(knowledge);
  const raw = text.slice(start, end);
  let reading = known.get(raw);
  if (!reading) {
    reading = readAlone(raw, wordLists(knowledge));
    if (known.size < mostReadings) known.set(raw, reading);
  }
  return { start, end, word: reading.word, lemma: reading.lemma, tag: reading.tag };
}

function readingsOf(knowledge: Knowledge): Map<string, Reading> {
  let known = readings.get(knowledge);
  if (!known) {
    known = new Map();
    readings.set(knowledge, known);
  }
  return known;
}

function readAlone(raw: string, lists: WordLists): Reading {
  const word = raw.toLowerCase().replace(/’/g, "'");
  if (/^[0-9]/.test(word)) return { word, lemma: word, tag: 'num' };
  if (!/[\p{L}\p{N}]/u.test(word)) return { word, lemma: word, tag: 'punct' };
  const lemma = lemmatise(word, lists);
  return { word, lemma, tag: likeliestTag(raw, word, lemma, lists) };
}

function likeliestTag(raw: string, word: string, lemma: string, lists: WordLists): Tag {
  if (word === 'to') return 'to';
  if (lists.negators.has(word)) return 'neg';
  if (lists.modals.has(word)) return 'modal';
  if (lists.auxiliaries.has(word)) return 'aux';
  if (lists.determiners.has(word)) return 'det';
  if (lists.pronouns.has(word)) return 'pron';
  if (lists.subordinators.has(word)) return 'sub';
  if (lists.conjunctions.has(word)) return 'conj';
  if (lists.prepositions.has(word)) return 'prep';
  if (lists.adverbs.has(word)) return 'adv';
  if (lists.adjectives.has(word)) return 'adj';
  const isForm = word !== lemma;
  if (
    lists.verbs.has(lemma) &&
    !lists.nounFirst.has(word) &&
    !(isForm && word.endsWith('s') && lists.nounFirst.has(lemma))
  )
    return 'verb';
  if (numerals.has(word)) return 'num';
  if (word.endsWith('ly') && word.length > 4) return 'adv';
  if (isForm && /(?:ed|ing)$/.test(word)) return lists.nounFirst.has(word) ? 'noun' : 'verb';
  if (!lists.nounFirst.has(lemma) && /(?:able|ible|ful|ous|ive|ical|ional|ic|less|ary)$/.test(word) && word.length > 5)
    return 'adj';
  if (/^\p{Lu}/u.test(raw)) return 'name';
  return 'noun';
}

const numerals = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half'
  ).split(' '),
);

/** Corrects tags by their neighbours, left to right: "we contact" is a verb, "the transfer" a noun, "that" may be three things. */
export function tagInContext(tokens: readonly Token[], knowledge: Knowledge): readonly Token[] {
  const lists = wordLists(knowledge);
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const tag = tagBetween(token, out, i, tokens, lists);
    out.push(tag === token.tag ? token : { ...token, tag });
  }
  return hasVerb(out) ? out : withVerb(out, lists);
}

function hasVerb(tokens: readonly Token[]): boolean {
  return tokens.some(({ tag, word }) => tag === 'aux' || tag === 'modal' || (tag === 'verb' && !word.endsWith('ing')));
}

/** "The lock works without a key.": a sentence has a verb; where none was found, the first noun that can be one is it. */
function withVerb(tokens: readonly Token[], { verbs }: WordLists): readonly Token[] {
  if (!/^[.!;]$/.test(tokens.at(-1)?.word ?? '')) return tokens;
  const canBeVerb = ({ tag, word, lemma }: Token, i: number) => {
    const last = tokens[i - 1];
    if (tag !== 'noun' || !verbs.has(lemma) || !last || tokens[i + 1]?.tag === 'punct') return false;
    const isPlural = last.tag === 'noun' && last.word !== last.lemma;
    return subjectEnds.has(last.tag) && (word === lemma) === isPlural;
  };
  const place = tokens.findIndex(canBeVerb);
  return tokens.map((token, i) => (i === place ? { ...token, tag: 'verb' } : token));
}

const subjectEnds: ReadonlySet<Tag> = new Set(['noun', 'name', 'pron', 'adv']);

function tagBetween(
  token: Token,
  before: readonly Token[],
  i: number,
  tokens: readonly Token[],
  lists: WordLists,
): Tag {
  const { word, lemma, tag } = token;
  const next = tokens[i + 1];
  const last = before[i - 1];
  if (word === 'that') return last && (last.tag === 'noun' || last.tag === 'name' || last.tag === 'verb') ? 'sub' : tag;
  if (word === 'no') return next && /^(?:one|longer|more|later)$/.test(next.word) ? 'neg' : 'det';
  if (word === 'may' && next?.tag === 'num') return 'name';
  // "advertisers get no data", but "data get shared"
  if (
    lemma === 'get' &&
    tag === 'aux' &&
    next &&
    (next.word === 'no' || next.tag === 'det' || next.tag === 'noun' || next.tag === 'pron')
  )
    return 'verb';
  // "we curtail": nothing but a verb or an adverb follows.
  if (tag === 'noun' && last && (last.word === 'we' || last.word === 'they' || last.word === 'i')) return 'verb';
  const couldBeVerb =
    tag === 'verb' || (lists.verbs.has(lemma) && (tag === 'noun' || tag === 'adj' || tag === 'name' || tag === 'adv'));
  if (!couldBeVerb) return tag;
  const governor = lastContentful(before);
  // “e-mail” is another spelling of its lemma, and no form of it.
  const isForm = word.replace('-', '') !== lemma;
  const ending = word.endsWith('ing') ? 'ing' : isForm && !word.endsWith('s') ? 'ed' : isForm ? 's' : 'base';
  const pastGovernor = governor?.lemma === 'be' || governor?.lemma === 'have' || governor?.lemma === 'get';
  if (ending === 'ed') {
    // "the shared data", but "the data shared": a participle before its noun only describes it.
    if (last && (last.tag === 'det' || last.tag === 'adj') && next && (next.tag === 'noun' || next.tag === 'name'))
      return 'adj';
    return 'verb';
  }
  if (ending === 'ing') {
    if (last?.tag === 'det' || last?.tag === 'adj') return 'noun';
    return lists.nounFirst.has(word) && !pastGovernor && last?.tag !== 'prep' && last?.tag !== 'sub' ? 'noun' : 'verb';
  }
  if (last === undefined) {
    if (ending === 'base') return next && (next.tag === 'det' || next.tag === 'pron') ? 'verb' : tag;
    return 'noun';
  }
  if (ending === 'base') {
    if (last.tag === 'to' || governor?.tag === 'modal') return 'verb';
    if (governor?.lemma === 'do' || last.word === 'please') return 'verb';
    if (last.tag === 'pron' && isSubject(last.word)) return 'verb';
    if (last.tag === 'neg' && last.word !== 'no') return 'verb';
    if (last.tag === 'det' || last.tag === 'adj' || last.tag === 'prep' || last.tag === 'num') return 'noun';
    if (last.word === "'s" || (last.word === "'" && before[i - 2]?.word.endsWith('s'))) return 'noun';
    // "doctors abroad ‹view› our files"
    if (next && possessive.test(next.word) && isPluralOrName(last)) return 'verb';
    if (last.tag === 'conj' || last.word === ',') return afterConjunction(before, tag);
    // "we do not sell or otherwise ‹transfer› it"
    if (last.tag === 'adv' && (governor?.tag === 'conj' || governor?.word === ','))
      return afterConjunction(before.slice(0, before.lastIndexOf(governor) + 1), tag);
    if (last.tag === 'adv' && governor?.tag === 'pron') return 'verb';
    return lists.nounFirst.has(word) ? 'noun' : tag;
  }
  // "-s": a verb after a singular subject, a noun after a determiner, adjective or preposition.
  if (last.tag === 'det' || last.tag === 'adj' || last.tag === 'prep' || last.word === "'s") return 'noun';
  // "we have processes in place"
  if (last.tag === 'aux') return 'noun';
  if (last.tag === 'pron')
    return isSubject(last.word) || last.word === 'which' || last.word === 'who' ? 'verb' : 'noun';
  if (
    next &&
    (next.tag === 'det' || next.tag === 'pron') &&
    // "third-party partners such as advertisers"
    !(next.word === 'such' && tokens[i + 2]?.word === 'as') &&
    (last.tag === 'noun' || last.tag === 'name' || last.tag === 'adv')
  )
    return 'verb';
  if (last.word === ',' || last.tag === 'conj') return tag;
  return lists.nounFirst.has(lemma) || tag !== 'verb' ? 'noun' : 'verb';
}

const possessive = /^(?:our|your|their|its|his|her)$/;

function isPluralOrName({ tag, word, lemma }: Token): boolean {
  return tag === 'name' || (tag === 'noun' && word !== lemma);
}

/** The last word before that is neither adverb nor negation: what governs a verb ("may also not ‹share›"). */
function lastContentful(before: readonly Token[]): Token | undefined {
  for (let i = before.length - 1; i >= 0; i--) {
    const token = before[i] as Token;
    if (token.tag !== 'adv' && token.tag !== 'neg') return token;
  }
  return undefined;
}

function isSubject(word: string): boolean {
  return /^(?:we|you|they|i|it|he|she|who|which|that|both|others)$/.test(word);
}

/** "collect, use and ‹store›": a word after a conjunction is what the word before the list was. */
function afterConjunction(before: readonly Token[], otherwise: Tag): Tag {
  for (let i = before.length - 2; i >= 0 && i > before.length - 9; i--) {
    const { tag, word } = before[i] as Token;
    if (tag === 'verb') return 'verb';
    if (tag === 'noun' || tag === 'name' || tag === 'prep' || tag === 'det')
      return word === ',' ? otherwise : otherwise === 'verb' ? 'verb' : 'noun';
  }
  return otherwise;
}
