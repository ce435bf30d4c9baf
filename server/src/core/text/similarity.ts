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
  const [x, y] = [known.get(a, topicOf), known.get(b, topicOf)];
  if (x.folded === y.folded) return 1;
  let common = 0;
  for (const [unit, weight] of x.weights) if (y.weights.has(unit)) common += weight;
  const score = common / (x.total + y.total - common || 1);
  // Different words in full overlap ("protect we how" against "how do we protect") are still not the same title.
  return Math.min(score, 0.95);
}

/** A title as it is compared. */
interface Topic {
  readonly folded: string;
  /** By word stem or Chinese character; the same in every title. */
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

const known = new TextMemo<Topic>(2000);

function topicOf(title: string): Topic {
  const folded = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const parts = /\p{Script=Han}/u.test(folded) ? [...folded.replace(/\s/g, '')] : folded.split(' ');
  const weights = new Map(parts.map((part) => [part.slice(0, stem), empty.has(part) ? 0.25 : 1]));
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return { folded, weights, total };
}
