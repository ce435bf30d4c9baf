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
 * Patterns made ready for search: all phrases in one list of numbers, so that a sentence that looks at some hundred of them
 * reads memory in a row. A phrase is written as
 *
 *     pattern, sets, …, steps, kind, number, kind, number, …
 *
 * `sets` is the number of the sets that follow it, of each of which a word must be in the sentence, the rarest first and
 * without the one that the phrase is filed under; `steps` the number of steps.
 */
export interface PhraseTable {
  readonly patternCount: number;
  readonly setCount: number;
  readonly classes: readonly TermClass[];
  /** For each word the sets that it is in. */
  readonly setsOf: Rows;
  readonly code: Int32Array;
  /** For each set where the phrases begin of which it is the rarest; one more at the end. */
  readonly filed: Uint32Array;
}

/** Lists of numbers in one: list `i` goes from `starts[i]` to `starts[i + 1]`. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

export type WordSequence = readonly PatternNode[];

interface UnfiledPhrase {
  readonly pattern: number;
  /** Kind and number of each step, in turn. */
  readonly steps: readonly number[];
  /** The sets of which a word must be in the sentence. */
  readonly needed: readonly SetId[];
}

/**
 * @param classOf what a class name stands for.
 */
export function compilePhrases(
  patterns: readonly (readonly WordSequence[])[],
  classOf: (name: string) => WordClass,
): PhraseTable {
  const sets = new WordSets();
  const classes: TermClass[] = [];
  const stepsOfClass = new Map<string, readonly [kind: number, number: number]>();
  const readClass = (name: string): readonly [number, number] => {
    const of = classOf(name);
    if (of.kind === 'shape') return [setStep, sets.ofWord(shapeIds[of.shape])];
    return [classStep, classes.push(termClass(of.terms, sets)) - 1];
  };
  const stepsOf = (nodes: WordSequence): number[] => {
    const steps: number[] = [];
    for (const node of nodes) {
      if (node.kind === 'text') for (const word of wordsOf(node.text)) steps.push(setStep, sets.ofWord(wordId(word)));
      else if (node.kind === 'choice') steps.push(setStep, sets.ofChoice(node));
      else if (node.kind === 'gap') steps.push(gapStep, node.most);
      else if (node.kind === 'edge') steps.push(node.at === 'start' ? startStep : endStep, 0);
      else {
        let step = stepsOfClass.get(node.name);
        if (!step) {
          step = readClass(node.name);
          stepsOfClass.set(node.name, step);
        }
        steps.push(...step);
      }
    }
    return steps;
  };
  /** The sets of the steps, as often as they stand there. */
  const setsIn = (steps: readonly number[]): SetId[] => {
    const found: SetId[] = [];
    for (let i = 0; i < steps.length; i += 2) {
      if (steps[i] === setStep) found.push(steps[i + 1] as SetId);
      else if (steps[i] === classStep) found.push((classes[steps[i + 1] as number] as TermClass).heads);
    }
    return found;
  };
  const phrases: UnfiledPhrase[] = [];
  const uses: number[] = [];
  patterns.forEach((own, pattern) => {
    for (const nodes of own) {
      const steps = trimmed(stepsOf(nodes));
      const needed = setsIn(steps);
      for (const set of needed) uses[set] = (uses[set] ?? 0) + 1;
      phrases.push({ pattern, steps, needed });
    }
  });
  return {
    patternCount: patterns.length,
    setCount: sets.words.length,
    classes,
    setsOf: sets.ofWords(),
    ...fileRarest(phrases, commonnessOf(sets.words, uses)),
  };
}

/** The more phrases need a word, the more common it is taken to be. */
function commonnessOf(words: readonly (readonly WordId[])[], uses: readonly (number | undefined)[]): Float64Array {
  const use = new Float64Array(wordCount());
  words.forEach((set, id) => {
    for (const word of set) use[word] = (use[word] as number) + (uses[id] ?? 0);
  });
  return Float64Array.from(words, (set) => {
    let sum = 0;
    for (const word of set) sum += use[word] as number;
    return sum;
  });
}

/** Writes each phrase under its rarest words. */
function fileRarest(phrases: readonly UnfiledPhrase[], commonness: Float64Array): Pick<PhraseTable, 'code' | 'filed'> {
  const sorted = phrases.map(({ needed }) => rarestFirst(needed, commonness));
  const filed = new Uint32Array(commonness.length + 1);
  phrases.forEach(({ steps }, i) => {
    const sets = sorted[i] as readonly SetId[];
    const [rarest] = sets;
    if (rarest !== undefined) filed[rarest + 1] = (filed[rarest + 1] as number) + 2 + sets.length + steps.length;
  });
  for (let set = 0; set < commonness.length; set++)
    filed[set + 1] = (filed[set + 1] as number) + (filed[set] as number);
  const code = new Int32Array(filed[commonness.length] as number);
  const ends = filed.slice();
  phrases.forEach(({ pattern, steps }, i) => {
    const sets = sorted[i] as readonly SetId[];
    const rarest = sets[0];
    if (rarest === undefined) return;
    let at = ends[rarest] as number;
    code[at++] = pattern;
    code[at++] = sets.length - 1;
    for (let j = 1; j < sets.length; j++) code[at++] = sets[j] as SetId;
    code[at++] = steps.length >> 1;
    for (let j = 0; j < steps.length; j++) code[at++] = steps[j] as number;
    ends[rarest] = at;
  });
  return { code, filed };
}

/** Each set once; there are few, so that they are put in order as they come. */
function rarestFirst(sets: readonly SetId[], commonness: Float64Array): SetId[] {
  const sorted: SetId[] = [];
  for (const set of sets) {
    if (sorted.includes(set)) continue;
    let at = sorted.length;
    while (at > 0 && (commonness[sorted[at - 1] as SetId] as number) > (commonness[set] as number)) {
      sorted[at] = sorted[at - 1] as SetId;
      at--;
    }
    sorted[at] = set;
  }
  return sorted;
}

/** Steps without the gaps at either end, which match anything. */
function trimmed(steps: readonly number[]): readonly number[] {
  let [from, to] = [0, steps.length];
  while (from < to && steps[from] === gapStep) from += 2;
  while (to > from && steps[to - 2] === gapStep) to -= 2;
  return from === 0 && to === steps.length ? steps : steps.slice(from, to);
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
  /** Choices are shared between the phrases of a pattern. */
  readonly #ofChoice = new Map<PatternNode, SetId>();

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
    let set = this.#ofChoice.get(node);
    if (set === undefined) {
      const words: WordId[] = [];
      for (const [one] of node.alternatives) {
        if (one?.kind === 'text') for (const word of wordsOf(one.text)) words.push(wordId(word));
      }
      set = this.of(words);
      this.#ofChoice.set(node, set);
    }
    return set;
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
