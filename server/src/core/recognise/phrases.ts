import type { PatternNode } from './patternSyntax.ts';
import { type Shape, shapeIds, type WordId, wordCount, wordId, wordsOf } from './wordStream.ts';

/** What a class of words looks like: its terms, or a test of the single word. */
export type WordClass =
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'shape'; readonly shape: Shape };

/** A set of words that may stand at one place of a phrase is known by a number. */
export type SetId = number;

export type Step =
  | { readonly kind: 'set'; readonly set: SetId }
  | ClassStep
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

export interface ClassStep {
  readonly kind: 'class';
  /** Counts the classes. */
  readonly number: number;
  /** The longest first. */
  readonly terms: readonly Term[];
  /** The words that terms begin with. */
  readonly heads: SetId;
}

/** A term of a class: one set of words a place. */
export type Term = readonly SetId[];

/** One of the word sequences that a pattern stands for. */
export interface Phrase {
  readonly pattern: number;
  readonly steps: readonly Step[];
  /** The sets of which a word must be in the sentence, but for the one that the phrase is filed under. */
  readonly needed: readonly SetId[];
}

/** Patterns made ready for search. */
export interface PhraseTable {
  readonly patternCount: number;
  readonly setCount: number;
  readonly classCount: number;
  /** For each word the sets that it is in. */
  readonly setsOf: readonly (readonly SetId[] | undefined)[];
  /** For each set the phrases of which it is the rarest. */
  readonly filed: readonly (readonly Phrase[] | undefined)[];
}

/** A pattern as the phrases that it stands for. */
export interface PatternPhrases {
  readonly phrases: readonly WordSequence[];
  /** Other patterns as phrases: where a sentence cannot have each of them, this one need not be looked for. */
  readonly beside: readonly (readonly WordSequence[])[];
}

export type WordSequence = readonly PatternNode[];

interface UnfiledPhrase extends Omit<Phrase, 'needed'> {
  readonly beside: readonly SetId[];
}

/**
 * @param classOf what a class name stands for.
 */
export function compilePhrases(patterns: readonly PatternPhrases[], classOf: (name: string) => WordClass): PhraseTable {
  const sets = new WordSets();
  const classes = new Map<string, Step>();
  const classStep = (name: string): Step => {
    let step = classes.get(name);
    if (!step) {
      step = stepOfClass(classOf(name), classes.size, sets);
      classes.set(name, step);
    }
    return step;
  };
  const stepsOf = (nodes: WordSequence): Step[] => {
    const steps: Step[] = [];
    for (const node of nodes) {
      if (node.kind === 'text') {
        for (const word of wordsOf(node.text)) steps.push({ kind: 'set', set: sets.ofWord(wordId(word)) });
      } else if (node.kind === 'choice') steps.push({ kind: 'set', set: sets.ofChoice(node) });
      else if (node.kind === 'gap') steps.push(node);
      else if (node.kind === 'edge') steps.push({ kind: node.at });
      else steps.push(classStep(node.name));
    }
    return steps;
  };
  const phrases: UnfiledPhrase[] = [];
  patterns.forEach((own, pattern) => {
    const beside = own.beside.flatMap((other) => setsOfAny(other.map(stepsOf), sets));
    for (const nodes of own.phrases) phrases.push({ pattern, steps: trimmed(stepsOf(nodes)), beside });
  });
  return {
    patternCount: patterns.length,
    setCount: sets.words.length,
    classCount: classes.size,
    setsOf: sets.ofWords(),
    filed: fileRarest(phrases, sets.words),
  };
}

/** Sets of which a sentence must have words to have any of the phrases. */
function setsOfAny(phrases: readonly (readonly Step[])[], sets: WordSets): readonly SetId[] {
  const needed = phrases.map((steps) => steps.filter(hasSet).map(setOf));
  if (needed.length === 1) return needed[0] as readonly SetId[];
  if (needed.some(({ length }) => length === 0)) return [];
  return [sets.of(needed.flatMap(([first]) => sets.words[first as SetId] as readonly WordId[]))];
}

/** Files each phrase under its rarest words: the more phrases need a word, the more common it is taken to be. */
function fileRarest(
  phrases: readonly UnfiledPhrase[],
  words: readonly (readonly WordId[])[],
): readonly (readonly Phrase[] | undefined)[] {
  const uses = new Float64Array(words.length);
  for (const { steps } of phrases) {
    for (const step of steps) if (hasSet(step)) uses[setOf(step)] = (uses[setOf(step)] as number) + 1;
  }
  const use = new Float64Array(wordCount());
  words.forEach((set, id) => {
    for (const word of set) use[word] = (use[word] as number) + (uses[id] as number);
  });
  const commonness = words.map((set) => set.reduce((sum, word) => sum + (use[word] as number), 0));
  const filed: Phrase[][] = new Array(words.length);
  for (const { pattern, steps, beside } of phrases) {
    const needed = [...new Set([...steps.filter(hasSet).map(setOf), ...beside])].sort(
      (a, b) => (commonness[a] as number) - (commonness[b] as number),
    );
    const rarest = needed.shift();
    if (rarest === undefined) continue;
    filed[rarest] ??= [];
    filed[rarest].push({ pattern, steps, needed });
  }
  return filed;
}

function hasSet(step: Step): step is Extract<Step, { readonly kind: 'set' | 'class' }> {
  return step.kind === 'set' || step.kind === 'class';
}

function setOf(step: Extract<Step, { readonly kind: 'set' | 'class' }>): SetId {
  return step.kind === 'set' ? step.set : step.heads;
}

/** Steps without the gaps at either end, which match anything. */
function trimmed(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(({ kind }) => kind !== 'gap');
  const last = steps.findLastIndex(({ kind }) => kind !== 'gap');
  return first === 0 && last === steps.length - 1 ? steps : steps.slice(first, last + 1);
}

function stepOfClass(of: WordClass, number: number, sets: WordSets): Step {
  if (of.kind === 'shape') return { kind: 'set', set: sets.ofWord(shapeIds[of.shape]) };
  const terms = wordIdsOf(of.terms);
  const single = terms.filter(({ length }) => length === 1).flat();
  const longer = terms.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
  return {
    kind: 'class',
    number,
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
      const words = node.alternatives.flatMap(([one]) => (one?.kind === 'text' ? wordsOf(one.text) : []));
      set = this.of(words.map(wordId));
      this.#ofChoice.set(node, set);
    }
    return set;
  }

  /** For each word the sets that it is in. */
  ofWords(): readonly (readonly SetId[] | undefined)[] {
    const sets: SetId[][] = new Array(wordCount());
    this.words.forEach((words, set) => {
      for (const word of words) {
        sets[word] ??= [];
        sets[word].push(set);
      }
    });
    return sets;
  }
}
