import type { Token } from '../read/sentence.ts';

/** A word that patterns name is known by a number; so are the shapes. */
export type WordId = number;

/** Words that no list can hold, told by how they are written. */
export type Shape = 'number' | 'email' | 'url';

/** A sentence as patterns see it: words only, without signs. */
export interface WordStream {
  readonly length: number;
  readonly words: readonly Token[];
  /** Three a word: the word as it stands, its dictionary form where that is another, its shape; -1 for none. */
  readonly ids: readonly WordId[];
}

/** Words beyond this number in a sentence (with its lead-in) are not read. */
export const mostWords = 1024;

const none: WordId = -1;
/** The words of all patterns compiled so far, so that all of them search the same stream. */
const vocabulary = new Map<string, WordId>();
export const shapeIds: Readonly<Record<Shape, WordId>> = {
  number: wordId('\0number'),
  email: wordId('\0email'),
  url: wordId('\0url'),
};

/** The number of a word of a pattern; a new one where no pattern had it before. */
export function wordId(word: string): WordId {
  const known = vocabulary.get(word);
  if (known !== undefined) return known;
  vocabulary.set(word, vocabulary.size);
  return vocabulary.size - 1;
}

/** Greater than all numbers given so far. */
export function wordCount(): number {
  return vocabulary.size;
}

interface KeptStream {
  readonly stream: WordStream;
  /** Words that were numbered when it was made: with more of them it is out of date. */
  readonly numbered: number;
}

const kept = new WeakMap<readonly Token[], KeptStream>();

/** The stream of a sentence; the same one for the same tokens, until more words are numbered. */
export function wordStream(tokens: readonly Token[]): WordStream {
  const known = kept.get(tokens);
  if (known?.numbered === vocabulary.size) return known.stream;
  const words = tokens.filter(({ word, tag }) => tag !== 'punct' && word !== "'s").slice(0, mostWords / 2 - 1);
  const ids: WordId[] = [];
  for (const { word, lemma } of words) {
    const id = idOf(word);
    const lemmaId = lemma === word ? none : idOf(lemma);
    ids.push(id, lemmaId === id ? none : lemmaId, shapeOf(word));
  }
  const stream = { length: words.length, words, ids };
  kept.set(tokens, { stream, numbered: vocabulary.size });
  return stream;
}

interface KeptPair {
  readonly lead: WordStream;
  readonly both: WordStream;
}

/** By the second of two: a dozen indexes of patterns read the same two. */
const pairs = new WeakMap<WordStream, KeptPair>();

/** Two sentences read as one. */
export function joined(lead: WordStream, own: WordStream): WordStream {
  const known = pairs.get(own);
  if (known?.lead === lead) return known.both;
  const both = {
    length: lead.length + own.length,
    words: lead.words.concat(own.words),
    ids: lead.ids.concat(own.ids),
  };
  pairs.set(own, { lead, both });
  return both;
}

function idOf(word: string): WordId {
  return vocabulary.get(plain(word)) ?? none;
}

/** Spellings that patterns write in one way only. */
function plain(word: string): string {
  if (word.startsWith('e-mail')) return word.replace('-', '');
  return word === "n't" ? 'not' : word;
}

function shapeOf(word: string): WordId {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return shapeIds.number;
  if (word.includes('@')) return shapeIds.email;
  return (word.includes('.') || word.startsWith('http')) && address.test(word) ? shapeIds.url : none;
}

const address = /^(?:https?|www\..+|.+\.(?:com|org|net|io|eu|co|cn|html?|app)(?:\/.*)?)$/;

/** The words of a pattern's text or a class's term: parted at blanks and hyphens, in lower case; "cannot" is two. */
export function wordsOf(text: string): readonly string[] {
  if (/^[a-df-z][a-z]*$/.test(text) && text !== 'cannot') return [text];
  return text
    .toLowerCase()
    .replace(/\be-mail/g, 'email')
    .replaceAll('’', "'")
    .replace(/\bcannot\b|\bcan't\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .split(/[^\p{L}\p{N}'@.&]+/u)
    .map((word) => word.replace(/^['.]+|['.]+$/g, ''))
    .filter((word) => word !== '' && word !== '&');
}
