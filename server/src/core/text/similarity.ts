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
  return likeness(titleTopic(a), titleTopic(b));
}

/** A title as it is compared: for lists of titles that are set against each other. */
export function titleTopic(title: string): TitleTopic {
  return known.get(title, topicOf);
}

/** As {@link similarity}. */
export function likeness(x: TitleTopic, y: TitleTopic): number {
  if (x.folded === y.folded) return 1;
  let common = 0;
  for (const { unit, weight } of x.weighed) if (y.units.has(unit)) common += weight;
  const score = common / (x.total + y.total - common || 1);
  // Different words in full overlap ("protect we how" against "how do we protect") are still not the same title.
  return Math.min(score, 0.95);
}

export interface TitleTopic {
  readonly folded: string;
  /** Word stems or Chinese characters, each once; a unit weighs the same in every title. */
  readonly weighed: readonly { readonly unit: string; readonly weight: number }[];
  readonly units: ReadonlySet<string>;
  readonly total: number;
}

const known = new TextMemo<TitleTopic>(2000);

function topicOf(title: string): TitleTopic {
  const folded = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const parts = /\p{Script=Han}/u.test(folded) ? [...folded.replace(/\s/g, '')] : folded.split(' ');
  const weights = new Map(parts.map((part) => [part.slice(0, stem), empty.has(part) ? 0.25 : 1]));
  const weighed = Array.from(weights, ([unit, weight]) => ({ unit, weight }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return { folded, weighed, units: new Set(weights.keys()), total };
}
