import type { Sentence } from './sentence.ts';

/**
 * Sentences that stand one after the other, as if nothing stood before them: indices, blocks, sections and offsets count from
 * the first. It is the same object for as long as the texts and kinds of its blocks are the same, so that what is looked for
 * in every sentence is remembered for all of them in one place; a long document has thousands of sentences, and dozens of
 * rules ask something of each.
 */
export class SentenceGroup {
  readonly sentences: readonly Sentence[];
  readonly #results = new Map<object, unknown>();

  constructor(sentences: readonly Sentence[]) {
    this.sentences = sentences;
  }

  /**
   * @param reader what the result is filed under: the same at every call.
   * @param read depends on nothing but the sentences, and never returns undefined.
   */
  read<T>(reader: object, read: (sentences: readonly Sentence[]) => T): T {
    let result = this.#results.get(reader) as T | undefined;
    if (result === undefined) {
      result = read(this.sentences);
      this.#results.set(reader, result);
    }
    return result;
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
  const search = (group: readonly Sentence[]): readonly FoundIn<T>[] => {
    const hits: FoundIn<T>[] = [];
    for (const sentence of group) {
      const found = find(sentence, group);
      if (found !== undefined) hits.push({ at: sentence.index, found });
    }
    return hits.length === 0 ? nowhere : hits;
  };
  for (const { group, first } of groups) {
    for (const { at, found } of group.read(reader, search))
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

/** The sentence that introduces the list or table that a sentence is part of. */
export function leadInOf({ leadIn }: Sentence, sentences: readonly Sentence[]): Sentence | undefined {
  return leadIn === undefined ? undefined : sentences[leadIn];
}
