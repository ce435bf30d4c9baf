import type { Knowledge } from '../../knowledge/knowledge.ts';
import { findInBlocks } from '../../parse/blocks.ts';
import { shift, span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** A word by itself: no part of an address, a name with figures or a compound. */
const wordOfText = /(?<![\p{L}\p{N}@/._#&'’-])\p{L}?\p{Ll}{2,}(?![\p{L}\p{N}@/_]|[.'’-]\p{L})/gu;

/** So many uses of one spelling are no slip: a name. */
const habit = 3;

/** A slip of the pen in a word that policies use all the time. */
export const textMisspelling = defineRule({
  id: 'text/misspelling',
  summary: { en: 'Words are spelt right.', zh: '单词拼写正确。' },
  severity: 'information',
  *check({ document, knowledge }): Generator<Found> {
    if (document.language !== 'en') return;
    const read = readerOf(knowledge);
    const all = findInBlocks(document, read, read);
    const uses = new Map<string, number>();
    for (const { found } of all) uses.set(found.word, (uses.get(found.word) ?? 0) + 1);
    for (const { block, found } of all) {
      if ((uses.get(found.word) ?? 0) >= habit && /^\p{Lu}/u.test(found.word)) continue;
      const at = shift(span(found.at, found.at + found.word.length), block.content.start);
      yield { message: 'slip', span: at, data: { word: found.word, right: found.right } };
    }
  },
  fixes({ span: at, message: { data } }) {
    const right = String(data.right);
    return [{ title: { id: 'fix', data: { right } }, kind: 'suggestion', edits: [{ span: at, newText: right }] }];
  },
});

interface Slip {
  readonly at: number;
  readonly word: string;
  readonly right: string;
}

type Reader = (text: string) => readonly Slip[];

const readers = new WeakMap<Knowledge, Reader>();

/** Finds slips in a text; the same function for the same knowledge. */
function readerOf(knowledge: Knowledge): Reader {
  const known = readers.get(knowledge);
  if (known) return known;
  const slips = slipsOf(knowledge);
  const reader: Reader = (text) => {
    const found: Slip[] = [];
    for (const { 0: word, index } of text.matchAll(wordOfText)) {
      const right = slips.get(word.toLowerCase());
      if (right !== undefined) found.push({ at: index, word, right: cased(right, word) });
    }
    return found;
  };
  readers.set(knowledge, reader);
  return reader;
}

function cased(right: string, word: string): string {
  return /^\p{Lu}/u.test(word) ? (right[0] ?? '').toUpperCase() + right.slice(1) : right;
}

/** What the slips are in place of. */
function slipsOf({ lexicons }: Knowledge): ReadonlyMap<string, string> {
  const words = lexicons['policy-words']?.en ?? [];
  const slips = new Map(words.flatMap((word) => slipsIn(word).map((slip) => [slip, word] as const)));
  for (const line of lexicons.misspellings?.en ?? []) slips.set(...(line.split('/') as [string, string]));
  for (const word of [...words, ...(lexicons['no-misspellings']?.en ?? [])]) slips.delete(word);
  return slips;
}

/** Words shorter than this have too many neighbours. */
const shortest = 7;

/**
 * A letter inside the word left out or doubled, or two in the wrong order; its first and last letters make other words of
 * it (legal, provide).
 */
export function slipsIn(word: string): readonly string[] {
  if (word.length < shortest) return [];
  return [...word].flatMap((letter, i) => {
    if (i === 0 || i === word.length - 1) return [];
    const [before, after, next] = [word.slice(0, i), word.slice(i + 1), word[i + 1] ?? ''];
    const turned = i < word.length - 2 ? [before + next + letter + word.slice(i + 2)] : [];
    return [before + after, before + letter + letter + after, ...turned];
  });
}
