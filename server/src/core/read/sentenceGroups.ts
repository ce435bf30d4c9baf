import { Results } from '../text/results.ts';
import type { Sentence } from './sentence.ts';

/**
 * The sentences of a group of blocks, as if nothing stood before them: indices, blocks, sections and offsets count from the
 * first. It is the same object for as long as the blocks are.
 */
export class SentenceGroup {
  readonly sentences: readonly Sentence[];
  readonly results = new Results();

  constructor(sentences: readonly Sentence[]) {
    this.sentences = sentences;
  }
}

/** A group with its place. */
export interface PlacedGroup {
  readonly group: SentenceGroup;
  /** Index of its first sentence in the document. */
  readonly first: number;
}

/** The sentences of a document, in the order of the text, and the groups that they stand in. */
export interface SentenceList {
  readonly sentences: readonly Sentence[];
  readonly groups: readonly PlacedGroup[];
}

/** What was found in a sentence of a group; what is found is relative to the sentence. */
interface FoundIn<T> {
  readonly at: number;
  readonly found: T;
}

/** One for all groups: most of what is looked for stands in few of them. */
const nowhere: readonly FoundIn<never>[] = [];

/**
 * The sentences in which something is found, in the order of the text; only groups that changed are searched again.
 *
 * @param reader what the results are filed under: the function itself, or the pattern or index that it uses.
 * @param find depends on nothing but the sentence, its lead-in, and the other sentences of its block, all of which it finds
 *   by their indices in the list it is given; offsets of what it returns are relative to the sentence.
 */
export function findSentences<T>(
  { sentences, groups }: SentenceList,
  reader: object,
  find: (sentence: Sentence, group: readonly Sentence[]) => T | undefined,
): readonly { readonly sentence: Sentence; readonly found: T }[] {
  const all: { readonly sentence: Sentence; readonly found: T }[] = [];
  const search = (group: SentenceGroup): readonly FoundIn<T>[] => {
    const hits: FoundIn<T>[] = [];
    for (const sentence of group.sentences) {
      const found = find(sentence, group.sentences);
      if (found !== undefined) hits.push({ at: sentence.index, found });
    }
    return hits.length === 0 ? nowhere : hits;
  };
  for (const { group, first } of groups) {
    for (const { at, found } of group.results.get(reader, () => search(group)))
      all.push({ sentence: sentences[first + at] as Sentence, found });
  }
  return all;
}

/** First match of a pattern in each sentence that has one; offsets are relative to the sentence. */
export function matchSentences(
  list: SentenceList,
  pattern: RegExp,
): readonly { readonly sentence: Sentence; readonly found: RegExpExecArray }[] {
  return findSentences(list, pattern, ({ known }) => known.match(pattern) ?? undefined);
}

/** The headings among the sentences. */
export function headingsOf(list: SentenceList): readonly Sentence[] {
  return findSentences(list, isHeading, isHeading).map(({ sentence }) => sentence);
}

function isHeading({ kind }: Sentence): true | undefined {
  return kind === 'heading' ? true : undefined;
}

/** The sentence that introduces the list or table that a sentence is part of. */
export function leadInOf({ leadIn }: Sentence, sentences: readonly Sentence[]): Sentence | undefined {
  return leadIn === undefined ? undefined : sentences[leadIn];
}
