import type { Knowledge } from '../../knowledge/knowledge.ts';
import { findInBlocks, matchBlocks } from '../../parse/blocks.ts';
import { allMatches } from '../../text/allMatches.ts';
import { shift, span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** A word by itself: no part of an address, a name with figures or a compound. */
const wordOfText = /(?<![\p{L}\p{N}@/._#&'’-])\p{L}?\p{Ll}{2,}(?![\p{L}\p{N}@/_]|[.'’-]\p{L})/gu;

/** "user´s": the acute accent stands alone on the keyboard beside the apostrophe. */
const accent = /(?<!\p{L})\p{L}{2,}´(?:s|t|re|ve|ll|m|d)(?!\p{L})/gu;

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
    // The key that is pressed once is pressed every time: one finding a text.
    const [first] = matchBlocks(document, accent);
    if (first)
      yield {
        message: 'slip',
        span: first.span,
        data: { word: first.match[0], right: first.match[0].replace('´', '’') },
      };
  },
  fixes({ span: at, message: { data } }, { document }) {
    const right = String(data.right);
    if (String(data.word).includes('´')) {
      const edits = matchBlocks(document, accent).map(({ span: { start }, match }) => {
        const sign = start + match[0].indexOf('´');
        return { span: span(sign, sign + 1), newText: '’' };
      });
      return [{ title: { id: 'fix-accents', data: {} }, kind: 'suggestion', edits }];
    }
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
  const [slips, phrases] = [slipsOf(knowledge), phrasesOf(knowledge)];
  const reader: Reader = (text) => {
    const found: Slip[] = [];
    for (const { 0: word, index } of allMatches(phrases, text)) {
      const right = slips.get(
        word
          .replace(/\s+/g, ' ')
          .replace('’', "'")
          .replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()),
      );
      if (right !== undefined) found.push({ at: index, word, right: cased(right, word) });
    }
    for (const { 0: word, index } of allMatches(wordOfText, text)) {
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

/** Stands between a slip and what is right. */
const insteadOf = ' → ';

/** Slips of several words, as they stand in running text. */
function phrasesOf({ lexicons }: Knowledge): RegExp {
  const wrong = (lexicons.misspellings?.en ?? [])
    .map((line) => line.split(insteadOf)[0] as string)
    .filter((slip) => slip.includes(' '));
  const forms = wrong.map((slip) =>
    slip
      .replace(/^\p{Ll}/u, (first) => `[${first}${first.toUpperCase()}]`)
      .replaceAll(' ', '\\s+')
      .replace("'", "['’]"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${forms.join('|')})(?![\\p{L}\\p{N}'’-])`, 'gu');
}

/** What the slips are in place of. */
function slipsOf({ lexicons }: Knowledge): ReadonlyMap<string, string> {
  const words = policyWords(lexicons['policy-words']?.en ?? []);
  const slips = new Map(words.flatMap((word) => slipsIn(word).map((slip) => [slip, word] as const)));
  for (const line of lexicons.misspellings?.en ?? []) slips.set(...(line.split(insteadOf) as [string, string]));
  for (const word of [...words, ...policyWords(lexicons['no-misspellings']?.en ?? [])]) slips.delete(word);
  return slips;
}

/** The words of a list in which blanks stand between words and strokes before endings: "privacy provide/d/r". */
export function policyWords(list: readonly string[]): readonly string[] {
  return list
    .flatMap((line) => line.split(' '))
    .flatMap((family) => {
      const [word = '', ...endings] = family.split('/');
      return [word, ...endings.map((ending) => word + ending)];
    });
}

/** Shorter words have too many neighbours: of these only two letters in the wrong order are told, of still shorter ones nothing. */
const shortest = 7;
const shortestTurned = 5;
/** In words of so many letters a vowel that is weakly spoken is taken for another. */
const shortestVowel = 8;

/**
 * A letter inside the word left out or doubled, two in the wrong order, or another vowel; its first and last letters make
 * other words of it (legal, provide).
 */
export function slipsIn(word: string): readonly string[] {
  if (word.length < shortestTurned) return [];
  return [...word].flatMap((letter, i) => {
    if (i === 0 || i === word.length - 1) return [];
    const [before, after, next] = [word.slice(0, i), word.slice(i + 1), word[i + 1] ?? ''];
    const turned = i < word.length - 2 ? [before + next + letter + word.slice(i + 2)] : [];
    if (word.length < shortest) return turned;
    const vowels = word.length >= shortestVowel && vowel.includes(letter) ? [...vowel] : [];
    return [
      before + after,
      before + letter + letter + after,
      ...turned,
      ...vowels.map((other) => before + other + after),
    ];
  });
}

const vowel = 'aeiou';
