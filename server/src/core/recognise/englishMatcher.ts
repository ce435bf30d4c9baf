import type { Sentence, Token } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';
import type { PatternNode } from './patternSyntax.ts';
import { advance, keep, widen } from './positions.ts';

/** What a class of words looks like: its terms, or a test of the single word. */
export type WordClass =
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'shape'; readonly shape: Shape };

/** Words that no list can hold, told by how they are written. */
export type Shape = 'number' | 'email' | 'url';

/** A word of a pattern is known by a number; so are the shapes. */
type WordId = number;
/** A set of words that may stand at one place of a phrase, known by a number too. */
type SetId = number;

type Step =
  | { readonly kind: 'set'; readonly set: SetId }
  | { readonly kind: 'class'; readonly terms: readonly Term[]; readonly heads: SetId }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

/** A term of a class: one set of words a place. */
interface Term {
  readonly words: readonly SetId[];
}

interface Phrase {
  readonly pattern: number;
  readonly steps: readonly Step[];
  /** The sets of which a word must be there, but for the one that the phrase is filed under. */
  readonly needed: readonly SetId[];
}

/** A sentence as the matcher reads it: words only, without signs. */
interface Stream {
  readonly length: number;
  readonly words: Int32Array;
  readonly lemmas: Int32Array;
  readonly shapes: Int32Array;
  /** Offsets relative to the sentence. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A pattern found in a sentence. */
export interface Match {
  /** Number of the pattern, as given to the matcher. */
  readonly pattern: number;
  /** Offsets relative to the sentence; the part of the match that stands in the lead-in is left out. Found when asked for. */
  readonly span: Span;
}

/** A match of which only the evidence that is kept needs the place. */
class LazyMatch implements Match {
  readonly pattern: number;
  readonly #locate: () => Span;
  #span: Span | undefined;

  constructor(pattern: number, locate: () => Span) {
    this.pattern = pattern;
    this.#locate = locate;
  }

  get span(): Span {
    this.#span ??= this.#locate();
    return this.#span;
  }
}

/** Words beyond this number in a sentence (with its lead-in) are not read. */
const mostWords = 1024;

/**
 * Finds many patterns in one pass over a sentence. Every phrase is filed under its rarest words, so that a sentence tries
 * only phrases of which it has all words; where the words stand is kept as bits, so that trying one is a handful of
 * shifts.
 */
export class EnglishMatcher {
  readonly #ids = new Map<string, WordId>();
  readonly #setIds = new Map<string, SetId>();
  /** For each word the sets that it is in. */
  readonly #setsOf: SetId[][] = [];
  readonly #setWords: (readonly WordId[])[] = [];
  readonly #filed = new Map<SetId, Phrase[]>();
  readonly #streams = new WeakMap<readonly Token[], Stream>();
  readonly #shapes: Readonly<Record<Shape, WordId>>;
  /** For the present sentence: the run in which a set was seen last, and where, `#size` numbers a set. */
  #seen = new Uint32Array(0);
  #at = new Uint32Array(0);
  #run = 0;
  readonly #bits = new Uint32Array(mostWords / 32 + 1);
  readonly #next = new Uint32Array(mostWords / 32 + 1);
  readonly #scratch = new Uint32Array(mostWords / 32 + 1);

  /**
   * @param patterns for each pattern the phrases that it stands for.
   * @param classOf what a class name stands for.
   */
  constructor(patterns: readonly (readonly (readonly PatternNode[])[])[], classOf: (name: string) => WordClass) {
    this.#shapes = { number: this.#id('\0number'), email: this.#id('\0email'), url: this.#id('\0url') };
    const classes = new Map<string, Step>();
    const stepsOf = (node: PatternNode): Step[] => {
      switch (node.kind) {
        case 'text':
          return wordsOf(node.text).map((word) => ({ kind: 'set', set: this.#set([this.#id(word)]) }));
        case 'choice':
          return [{ kind: 'set', set: this.#set(node.alternatives.flatMap(([one]) => this.#idsOf(one))) }];
        case 'gap':
          return [node];
        case 'edge':
          return [{ kind: node.at }];
        case 'class': {
          const step = classes.get(node.name) ?? this.#classStep(classOf(node.name));
          classes.set(node.name, step);
          return [step];
        }
      }
    };
    this.#file(
      patterns.flatMap((sequences, pattern) =>
        sequences.map((nodes) => ({ pattern, steps: trimmed(nodes.flatMap(stepsOf)) })),
      ),
    );
    this.#seen = new Uint32Array(this.#setWords.length);
    this.#at = new Uint32Array(this.#setWords.length);
  }

  /** Files each phrase under its rarest words: the more phrases need a word, the more common it is taken to be. */
  #file(phrases: readonly { readonly pattern: number; readonly steps: readonly Step[] }[]): void {
    const use = new Float64Array(this.#ids.size);
    for (const { steps } of phrases) {
      for (const set of setsOf(steps)) {
        for (const word of this.#setWords[set] as readonly WordId[]) use[word] = (use[word] as number) + 1;
      }
    }
    const commonness = (set: SetId) =>
      (this.#setWords[set] as readonly WordId[]).reduce((sum, word) => sum + (use[word] as number), 0);
    for (const { pattern, steps } of phrases) {
      const [rarest, ...needed] = [...new Set(setsOf(steps))].sort((a, b) => commonness(a) - commonness(b));
      if (rarest === undefined) continue;
      const filed = this.#filed.get(rarest) ?? [];
      filed.push({ pattern, steps, needed });
      this.#filed.set(rarest, filed);
    }
  }

  /**
   * @param leadIn the sentence that introduces the list or table that `sentence` is part of; the two are read as one, and
   *   a match has to end in `sentence`.
   * @returns at most one match a pattern.
   */
  match(sentence: Sentence, leadIn?: Sentence): readonly Match[] {
    const own = this.#stream(sentence.tokens);
    if (!leadIn) return this.#search(own, 0);
    const lead = this.#stream(leadIn.tokens);
    return this.#search(joined(lead, own), lead.length);
  }

  #search(stream: Stream, from: number): readonly Match[] {
    // One position more than there are words: that behind the last one.
    const size = (stream.length >>> 5) + 1;
    const matches = new Map<number, Match>();
    for (const set of this.#mark(stream, size)) {
      const phrases = this.#filed.get(set);
      if (!phrases) continue;
      for (const { pattern, steps, needed } of phrases) {
        if (!this.#hasAll(needed) || matches.has(pattern)) continue;
        if (!this.#matches(steps, stream.length, size, from)) continue;
        matches.set(pattern, new LazyMatch(pattern, () => this.#locate(steps, stream, from)));
      }
    }
    return [...matches.values()];
  }

  /** Notes where the words of each set stand. @returns the sets of which the sentence has a word. */
  #mark(stream: Stream, size: number): readonly SetId[] {
    this.#run++;
    if (this.#at.length < this.#seen.length * size) this.#at = new Uint32Array(this.#seen.length * size);
    const sets: SetId[] = [];
    for (let i = 0; i < stream.length; i++) {
      const word = stream.words[i] as number;
      const lemma = stream.lemmas[i] as number;
      this.#markWord(word, i, size, sets);
      if (lemma !== word) this.#markWord(lemma, i, size, sets);
      this.#markWord(stream.shapes[i] as number, i, size, sets);
    }
    return sets;
  }

  #markWord(word: WordId, position: number, size: number, sets: SetId[]): void {
    if (word < 0) return;
    const [seen, at] = [this.#seen, this.#at];
    const setsOfWord = this.#setsOf[word] as SetId[];
    for (let i = 0; i < setsOfWord.length; i++) {
      const set = setsOfWord[i] as SetId;
      const base = set * size;
      if (seen[set] !== this.#run) {
        seen[set] = this.#run;
        for (let cell = base; cell < base + size; cell++) at[cell] = 0;
        sets.push(set);
      }
      const cell = base + (position >>> 5);
      at[cell] = (at[cell] as number) | (1 << (position & 31));
    }
  }

  #hasAll(sets: readonly SetId[]): boolean {
    for (let i = 0; i < sets.length; i++) if (this.#seen[sets[i] as SetId] !== this.#run) return false;
    return true;
  }

  /** Whether the steps match somewhere and end after word `from`. */
  #matches(steps: readonly Step[], length: number, size: number, from: number): boolean {
    const bits = this.#bits;
    bits.fill(0xffffffff, 0, size);
    for (const step of steps) {
      switch (step.kind) {
        case 'set':
          if (!keep(bits, size, this.#at, step.set * size)) return false;
          advance(bits, size, 1);
          break;
        case 'class':
          if (!this.#advanceClass(step.terms, size)) return false;
          break;
        case 'gap':
          widen(bits, size, step.most, this.#scratch);
          break;
        case 'start':
          bits.fill(0, 1, size);
          bits[0] = (bits[0] as number) & 1;
          break;
        case 'end': {
          const last = (bits[length >>> 5] as number) & (1 << (length & 31));
          bits.fill(0, 0, size);
          bits[length >>> 5] = last;
          break;
        }
      }
    }
    for (let i = from + 1; i <= length; i++) if ((bits[i >>> 5] as number) & (1 << (i & 31))) return true;
    return false;
  }

  #advanceClass(terms: readonly Term[], size: number): boolean {
    const next = this.#next.fill(0, 0, size);
    const scratch = this.#scratch;
    let any = false;
    for (const { words } of terms) {
      if (!this.#hasAll(words)) continue;
      for (let i = 0; i < size; i++) scratch[i] = this.#bits[i] as number;
      let all = true;
      for (let i = 0; i < words.length && all; i++) {
        all = keep(scratch, size, this.#at, (words[i] as SetId) * size);
        advance(scratch, size, 1);
      }
      if (!all) continue;
      any = true;
      for (let i = 0; i < size; i++) next[i] = (next[i] as number) | (scratch[i] as number);
    }
    for (let i = 0; i < size; i++) this.#bits[i] = next[i] as number;
    return any;
  }

  /** The first place where the steps match and end after word `from`; as a span relative to the sentence. */
  #locate(steps: readonly Step[], stream: Stream, from: number): Span {
    const size = (stream.length >>> 5) + 1;
    this.#mark(stream, size);
    for (let start = 0; start < stream.length; start++) {
      const end = this.#matchAt(steps, 0, stream, start, size);
      if (end > from) {
        const first = Math.max(start, from);
        return { start: stream.starts[first] as number, end: stream.ends[end - 1] as number };
      }
    }
    // Only a longer reading of a gap reaches into the sentence: all of it is the place.
    return { start: stream.starts[from] as number, end: stream.ends[stream.length - 1] as number };
  }

  /** Matches the steps from step `index` and word `at` on. @returns the word after the last one matched, or -1. */
  #matchAt(steps: readonly Step[], index: number, stream: Stream, at: number, size: number): number {
    const step = steps[index];
    if (!step) return at;
    switch (step.kind) {
      case 'start':
        return at === 0 ? this.#matchAt(steps, index + 1, stream, at, size) : -1;
      case 'end':
        return at === stream.length ? this.#matchAt(steps, index + 1, stream, at, size) : -1;
      case 'gap':
        for (let next = at; next <= at + step.most && next < stream.length; next++) {
          const end = this.#matchAt(steps, index + 1, stream, next, size);
          if (end >= 0) return end;
        }
        return -1;
      case 'set':
        return this.#isAt(step.set, at, size) ? this.#matchAt(steps, index + 1, stream, at + 1, size) : -1;
      case 'class':
        for (const { words } of step.terms) {
          if (!words.every((set, i) => this.#isAt(set, at + i, size))) continue;
          const end = this.#matchAt(steps, index + 1, stream, at + words.length, size);
          if (end >= 0) return end;
        }
        return -1;
    }
  }

  #isAt(set: SetId, at: number, size: number): boolean {
    if (this.#seen[set] !== this.#run || at >>> 5 >= size) return false;
    return ((this.#at[set * size + (at >>> 5)] as number) & (1 << (at & 31))) !== 0;
  }

  #stream(tokens: readonly Token[]): Stream {
    const known = this.#streams.get(tokens);
    if (known) return known;
    const words = tokens.filter(({ word, tag }) => tag !== 'punct' && word !== "'s").slice(0, mostWords / 2 - 1);
    const numbers = () => new Int32Array(words.length);
    const stream: Stream = {
      length: words.length,
      words: numbers(),
      lemmas: numbers(),
      shapes: numbers(),
      starts: numbers(),
      ends: numbers(),
    };
    for (let i = 0; i < words.length; i++) {
      const token = words[i] as Token;
      stream.words[i] = this.#ids.get(plain(token.word)) ?? -1;
      stream.lemmas[i] = this.#ids.get(plain(token.lemma)) ?? -1;
      stream.shapes[i] = this.#shapeOf(token.word);
      stream.starts[i] = token.start;
      stream.ends[i] = token.end;
    }
    this.#streams.set(tokens, stream);
    return stream;
  }

  #shapeOf(word: string): WordId {
    const first = word.charCodeAt(0);
    if (first >= 48 && first <= 57) return this.#shapes.number;
    if (word.includes('@')) return this.#shapes.email;
    return word.includes('.') || word.startsWith('http') ? this.#urlShape(word) : -1;
  }

  #urlShape(word: string): WordId {
    return /^(?:https?|www\..+|.+\.(?:com|org|net|io|eu|co|cn|html?|app)(?:\/.*)?)$/.test(word) ? this.#shapes.url : -1;
  }

  #id(word: string): WordId {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(word, id);
    this.#setsOf.push([]);
    return id;
  }

  #idsOf(node: PatternNode | undefined): WordId[] {
    return node?.kind === 'text' ? wordsOf(node.text).map((word) => this.#id(word)) : [];
  }

  #set(words: readonly WordId[]): SetId {
    const sorted = [...new Set(words)].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const known = this.#setIds.get(key);
    if (known !== undefined) return known;
    const set = this.#setWords.length;
    this.#setIds.set(key, set);
    this.#setWords.push(sorted);
    for (const word of sorted) (this.#setsOf[word] as SetId[]).push(set);
    return set;
  }

  #classStep(of: WordClass): Step {
    if (of.kind === 'shape') return { kind: 'set', set: this.#set([this.#shapes[of.shape]]) };
    const terms = of.terms
      .map((term) => wordsOf(term).map((word) => this.#id(word)))
      .filter(({ length }) => length > 0);
    const single = terms.filter(({ length }) => length === 1).flat();
    const longer = terms.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
    return {
      kind: 'class',
      heads: this.#set(terms.map(([head]) => head as WordId)),
      terms: [
        ...longer.map((words) => ({ words: words.map((word) => this.#set([word])) })),
        ...(single.length > 0 ? [{ words: [this.#set(single)] }] : []),
      ],
    };
  }
}

/** The words of a pattern's text or a class's term: parted at blanks and hyphens, in lower case. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\be-mail/g, 'email')
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}'@.&]+/u)
    .map((word) => word.replace(/^['.]+|['.]+$/g, ''))
    .filter((word) => word !== '' && word !== '&');
}

/** Spellings that patterns write in one way only. */
function plain(word: string): string {
  if (word.startsWith('e-mail')) return word.replace('-', '');
  return word === "n't" ? 'not' : word;
}

/** Steps without the gaps at either end, which match anything. */
function trimmed(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(({ kind }) => kind !== 'gap');
  const last = steps.findLastIndex(({ kind }) => kind !== 'gap');
  return steps.slice(first, last + 1);
}

function setsOf(steps: readonly Step[]): readonly SetId[] {
  return steps.flatMap((step) => (step.kind === 'set' ? [step.set] : step.kind === 'class' ? [step.heads] : []));
}

function joined(lead: Stream, own: Stream): Stream {
  const join = (a: Int32Array, b: Int32Array) => {
    const both = new Int32Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    return both;
  };
  return {
    length: lead.length + own.length,
    words: join(lead.words, own.words),
    lemmas: join(lead.lemmas, own.lemmas),
    shapes: join(lead.shapes, own.shapes),
    starts: join(lead.starts, own.starts),
    ends: join(lead.ends, own.ends),
  };
}
