import type { PatternNode } from './patternSyntax.ts';
import { type Shape, shapeIds, type WordId, wordCount, wordId, wordsOf } from './wordStream.ts';

/** What a class of words looks like: its terms, or a test of the single word. */
export type WordClass =
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'shape'; readonly shape: Shape };

/** A set of words that may stand at one place of a phrase is known by a number. */
export type SetId = number;

/**
 * The kinds of steps of a phrase. Each has one number with it: the set of words of which one stands here, the class of
 * which a term stands here, how many words a gap may hold; nothing for the start and the end of the sentence.
 */
export const setStep = 0;
export const classStep = 1;
export const gapStep = 2;
export const startStep = 3;
export const endStep = 4;

export interface TermClass {
  /** The longest first. */
  readonly terms: readonly Term[];
  /** The words that terms begin with. */
  readonly heads: SetId;
}

/** A term of a class: one set of words a place. */
export type Term = readonly SetId[];

/**
 * Patterns made ready for search: all phrases in two lists of numbers, so that a sentence that looks at some hundred of them
 * reads memory in a row. The head of a phrase, by which nearly all are put aside, is written as
 *
 *     place, sets, …
 *
 * `sets` is the number of the sets that follow it, of each of which a word must be in the sentence, the rarest first and
 * without the one that the phrase is filed under. The phrase stands in `code` from `place` on, as
 *
 *     pattern, steps, kind, number, kind, number, …
 */
export interface PhraseTable {
  readonly patternCount: number;
  readonly setCount: number;
  readonly classes: readonly TermClass[];
  /** For each word the sets that it is in. */
  readonly setsOf: Rows;
  readonly heads: Int32Array;
  readonly code: Int32Array;
  /** For each set where the heads begin of the phrases of which it is the rarest; one more at the end. */
  readonly filed: Uint32Array;
}

/** Lists of numbers in one: list `i` goes from `starts[i]` to `starts[i + 1]`. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

export type WordSequence = readonly PatternNode[];

/**
 * @param classOf what a class name stands for.
 */
export function compilePhrases(
  patterns: readonly (readonly WordSequence[])[],
  classOf: (name: string) => WordClass,
): PhraseTable {
  const sets = new WordSets();
  const classes: TermClass[] = [];
  const stepsOfClass = new Map<string, Steps>();
  const readClass = (name: string): Steps => {
    const of = classOf(name);
    if (of.kind === 'shape') return [setStep, sets.ofWord(shapeIds[of.shape])];
    return [classStep, classes.push(termClass(of.terms, sets)) - 1];
  };
  const readSteps = (node: PatternNode): Steps => {
    if (node.kind === 'text') return wordsOf(node.text).flatMap((word) => [setStep, sets.ofWord(wordId(word))]);
    if (node.kind === 'choice') return [setStep, sets.ofChoice(node)];
    if (node.kind === 'gap') return [gapStep, node.most];
    if (node.kind === 'edge') return [node.at === 'start' ? startStep : endStep, 0];
    return keptIn(stepsOfClass, node.name, readClass);
  };
  // A pattern with choices stands for many phrases, which have their nodes in common.
  const stepsOfNode = new Map<PatternNode, Steps>();
  const phrases: number[] = [];
  patterns.forEach((own, pattern) => {
    for (const nodes of own) {
      const start = phrases.push(pattern, 0);
      for (const node of nodes) addSteps(phrases, start, keptIn(stepsOfNode, node, readSteps));
      while (phrases.length > start && phrases[phrases.length - 2] === gapStep) phrases.length -= 2;
      phrases[start - 1] = (phrases.length - start) >> 1;
    }
  });
  return {
    patternCount: patterns.length,
    setCount: sets.words.length,
    classes,
    setsOf: sets.ofWords(),
    code: Int32Array.from(phrases),
    ...fileRarest({ phrases, classes, sets: sets.words }),
  };
}

/** Kind and number of each step, in turn. */
type Steps = readonly number[];

function keptIn<K, V>(kept: Map<K, V>, key: K, make: (key: K) => V): V {
  let value = kept.get(key);
  if (value === undefined) {
    value = make(key);
    kept.set(key, value);
  }
  return value;
}

/** Adds steps to the phrase that begins at `start`; a gap at its front, as at its end, matches anything. */
function addSteps(phrases: number[], start: number, steps: Steps): void {
  for (let i = 0; i < steps.length; i += 2) {
    const kind = steps[i] as number;
    if (kind !== gapStep || phrases.length > start) phrases.push(kind, steps[i + 1] as number);
  }
}

/** Phrases before they are filed, one behind the other as they are written at {@link PhraseTable}. */
interface Unfiled {
  readonly phrases: readonly number[];
  readonly classes: readonly TermClass[];
  /** The words of each set. */
  readonly sets: readonly (readonly WordId[])[];
}

/** The set of which a word must be in the sentence for the step at `at` to match; -1 where any will do. */
function neededAt({ phrases, classes }: Unfiled, at: number): SetId {
  const number = phrases[at + 1] as number;
  if (phrases[at] === setStep) return number;
  return phrases[at] === classStep ? (classes[number] as TermClass).heads : -1;
}

function endOfPhrase({ phrases }: Unfiled, at: number): number {
  return at + 2 + 2 * (phrases[at + 1] as number);
}

/** The more phrases need a word, the more common it is taken to be. @returns the sum over the words of each set. */
function commonnessOf(unfiled: Unfiled): Float64Array {
  const { phrases, sets } = unfiled;
  const uses = new Float64Array(sets.length);
  for (let at = 0; at < phrases.length; at = endOfPhrase(unfiled, at)) {
    for (let step = at + 2; step < endOfPhrase(unfiled, at); step += 2) {
      const set = neededAt(unfiled, step);
      if (set >= 0) uses[set] = (uses[set] as number) + 1;
    }
  }
  const ofWord = new Float64Array(wordCount());
  sets.forEach((words, set) => {
    for (const word of words) ofWord[word] = (ofWord[word] as number) + (uses[set] as number);
  });
  return Float64Array.from(sets, (words) => {
    let sum = 0;
    for (const word of words) sum += ofWord[word] as number;
    return sum;
  });
}

/** Writes each phrase under its rarest words. */
function fileRarest(unfiled: Unfiled): Pick<PhraseTable, 'heads' | 'filed'> {
  const { phrases, sets } = unfiled;
  const commonness = commonnessOf(unfiled);
  /** For each phrase the number of its sets, and the sets, the rarest first. */
  const needed: number[] = [];
  const filed = new Uint32Array(sets.length + 1);
  for (let at = 0; at < phrases.length; at = endOfPhrase(unfiled, at)) {
    const end = endOfPhrase(unfiled, at);
    const first = needed.push(0);
    for (let step = at + 2; step < end; step += 2) addRarest(needed, first, neededAt(unfiled, step), commonness);
    const count = needed.length - first;
    needed[first - 1] = count;
    const rarest = needed[first];
    if (rarest !== undefined) filed[rarest + 1] = (filed[rarest + 1] as number) + 1 + count;
  }
  for (let set = 0; set < sets.length; set++) filed[set + 1] = (filed[set + 1] as number) + (filed[set] as number);
  const heads = new Int32Array(filed[sets.length] as number);
  const ends = filed.slice();
  for (let at = 0, from = 0; at < phrases.length; at = endOfPhrase(unfiled, at)) {
    const count = needed[from++] as number;
    const rarest = needed[from] as SetId;
    from += count;
    if (count === 0) continue;
    let to = ends[rarest] as number;
    heads[to++] = at;
    heads[to++] = count - 1;
    for (let i = from - count + 1; i < from; i++) heads[to++] = needed[i] as SetId;
    ends[rarest] = to;
  }
  return { heads, filed };
}

/** Adds a set to those from `first` on, each once; there are few, so that they are put in order as they come. */
function addRarest(needed: number[], first: number, set: SetId, commonness: Float64Array): void {
  if (set < 0 || needed.indexOf(set, first) >= 0) return;
  let at = needed.length;
  while (at > first && (commonness[needed[at - 1] as SetId] as number) > (commonness[set] as number)) {
    needed[at] = needed[at - 1] as SetId;
    at--;
  }
  needed[at] = set;
}

function termClass(of: readonly string[], sets: WordSets): TermClass {
  const terms = wordIdsOf(of);
  const single = terms.filter(({ length }) => length === 1).flat();
  const longer = terms.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
  return {
    heads: sets.of(terms.map(([head]) => head as WordId)),
    terms: [
      ...longer.map((words) => words.map((word) => sets.ofWord(word))),
      ...(single.length > 0 ? [[sets.of(single)]] : []),
    ],
  };
}

const readTerms = new WeakMap<readonly string[], readonly (readonly WordId[])[]>();

/** The words of each term; many indexes name the same class. */
function wordIdsOf(terms: readonly string[]): readonly (readonly WordId[])[] {
  let ids = readTerms.get(terms);
  if (!ids) {
    ids = terms.map((term) => wordsOf(term).map(wordId)).filter(({ length }) => length > 0);
    readTerms.set(terms, ids);
  }
  return ids;
}

/** Numbers sets of words, the same set always by the same number. */
class WordSets {
  readonly words: (readonly WordId[])[] = [];
  readonly #ofWord: (SetId | undefined)[] = [];
  readonly #ofMany = new Map<string, SetId>();

  ofWord(word: WordId): SetId {
    let set = this.#ofWord[word];
    if (set === undefined) {
      set = this.words.push([word]) - 1;
      this.#ofWord[word] = set;
    }
    return set;
  }

  of(words: readonly WordId[]): SetId {
    const sorted = [...new Set(words)].sort((a, b) => a - b);
    if (sorted.length === 1) return this.ofWord(sorted[0] as WordId);
    const key = sorted.join(' ');
    let set = this.#ofMany.get(key);
    if (set === undefined) {
      set = this.words.push(sorted) - 1;
      this.#ofMany.set(key, set);
    }
    return set;
  }

  /** @param node a choice between single words. */
  ofChoice(node: Extract<PatternNode, { readonly kind: 'choice' }>): SetId {
    const words: WordId[] = [];
    for (const [one] of node.alternatives) {
      if (one?.kind === 'text') for (const word of wordsOf(one.text)) words.push(wordId(word));
    }
    return this.of(words);
  }

  /** For each word the sets that it is in. */
  ofWords(): Rows {
    const starts = new Uint32Array(wordCount() + 1);
    for (const words of this.words) for (const word of words) starts[word + 1] = (starts[word + 1] as number) + 1;
    for (let word = 1; word < starts.length; word++)
      starts[word] = (starts[word] as number) + (starts[word - 1] as number);
    const items = new Uint32Array(starts.at(-1) as number);
    const next = starts.slice();
    this.words.forEach((words, set) => {
      for (const word of words) {
        items[next[word] as number] = set;
        next[word] = (next[word] as number) + 1;
      }
    });
    return { starts, items };
  }
}
