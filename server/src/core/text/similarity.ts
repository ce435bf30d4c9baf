import { TextMemo } from './memo.ts';

/** Letters that two forms of a word have in common: transfer, transferred; global, globally. */
const stem = 6;

/** Words that say nothing of what a title is about. */
const empty = new Set([
  'a',
  'an',
  'the',
  'we',
  'do',
  'how',
  'of',
  'our',
  'your',
  'and',
  'to',
  'is',
  'in',
  'for',
  'this',
  'what',
  'us',
]);

/**
 * How alike two titles are, from 0 (nothing in common) to 1 (the same but for case, punctuation and blanks).
 * Words that carry no topic count a quarter; for Chinese the characters are compared.
 */
export function similarity(a: string, b: string): number {
  const [x, y] = [fold(a), fold(b)];
  if (x === y) return 1;
  const [p, q] = [known.get(x, units), known.get(y, units)];
  const common = [...p.keys()].filter((unit) => q.has(unit));
  const all = new Map([...p, ...q]);
  const score = sum(common.map((unit) => p.get(unit) ?? 0)) / (sum([...all.values()]) || 1);
  // Different words in full overlap ("protect we how" against "how do we protect") are still not the same title.
  return Math.min(score, 0.95);
}

function fold(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const known = new TextMemo<Map<string, number>>(2000);

function units(title: string): Map<string, number> {
  const parts = /\p{Script=Han}/u.test(title) ? [...title.replace(/\s/g, '')] : title.split(' ');
  return new Map(parts.map((part) => [part.slice(0, stem), empty.has(part) ? 0.25 : 1]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
