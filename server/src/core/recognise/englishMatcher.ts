import type { Sentence, Token } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';
import type { ClassStep, PhraseTable, SetId, Step, Term } from './phrases.ts';
import { advance, keep, widen } from './positions.ts';
import { joined, mostWords, type WordId, type WordStream, wordStream } from './wordStream.ts';

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

const noMatches: readonly Match[] = [];

/**
 * Finds many patterns in one pass over a sentence. Every phrase is filed under its rarest words, so that a sentence tries
 * only phrases of which it has all words; where the words stand is kept as bits, so that trying one is a handful of
 * shifts.
 */
export class EnglishMatcher {
  readonly #table: PhraseTable;
  /** The run, one a sentence, in which a set was seen last, and where, `size` numbers a set. */
  readonly #seen: Uint32Array;
  #at: Uint32Array;
  /** The sets seen in the present run. */
  readonly #present: Uint32Array;
  #presentCount = 0;
  /** The run in which a pattern was found last. */
  readonly #found: Uint32Array;
  /** For each class the run in which its terms were looked up last, and those of which all words are there. */
  readonly #looked: Uint32Array;
  readonly #terms: (readonly Term[])[] = [];
  #run = 0;
  /** The sentence of the present run: the places of its matches are often asked for in a row. */
  #marked: WordStream | undefined;
  readonly #bits = new Uint32Array(mostWords / 32 + 1);
  readonly #next = new Uint32Array(mostWords / 32 + 1);
  readonly #scratch = new Uint32Array(mostWords / 32 + 1);

  constructor(table: PhraseTable) {
    this.#table = table;
    this.#seen = new Uint32Array(table.setCount);
    this.#at = new Uint32Array(table.setCount);
    this.#present = new Uint32Array(table.setCount);
    this.#found = new Uint32Array(table.patternCount);
    this.#looked = new Uint32Array(table.classCount);
  }

  /**
   * @param leadIn the sentence that introduces the list or table that `sentence` is part of; the two are read as one, and
   *   a match has to end in `sentence`.
   * @returns at most one match a pattern.
   */
  match(sentence: Sentence, leadIn?: Sentence): readonly Match[] {
    const own = wordStream(sentence.tokens);
    if (!leadIn) return this.#search(own, 0);
    const lead = wordStream(leadIn.tokens);
    return this.#search(joined(lead, own), lead.length);
  }

  #search(stream: WordStream, from: number): readonly Match[] {
    // One position more than there are words: that behind the last one.
    const size = (stream.length >>> 5) + 1;
    this.#mark(stream, size);
    let matches: Match[] | undefined;
    for (let i = 0; i < this.#presentCount; i++) {
      const phrases = this.#table.filed[this.#present[i] as SetId];
      if (phrases === undefined) continue;
      for (let j = 0; j < phrases.length; j++) {
        const { pattern, steps, needed } = phrases[j] as (typeof phrases)[number];
        if (!this.#hasAll(needed) || this.#found[pattern] === this.#run) continue;
        if (!this.#matches(steps, stream.length, size, from)) continue;
        this.#found[pattern] = this.#run;
        matches ??= [];
        matches.push(new LazyMatch(pattern, () => this.#locate(steps, stream, from)));
      }
    }
    return matches ?? noMatches;
  }

  /** Notes which sets the sentence has a word of, and where. */
  #mark(stream: WordStream, size: number): void {
    const { length, ids } = stream;
    this.#marked = stream;
    this.#run++;
    this.#presentCount = 0;
    if (this.#at.length < this.#seen.length * size) this.#at = new Uint32Array(this.#seen.length * size);
    for (let i = 0, position = 0; position < length; position++) {
      for (const end = i + 3; i < end; i++) {
        const sets = this.#table.setsOf[ids[i] as WordId];
        if (sets !== undefined) this.#markSets(sets, position, size);
      }
    }
  }

  #markSets(sets: readonly SetId[], position: number, size: number): void {
    const [seen, at] = [this.#seen, this.#at];
    for (let i = 0; i < sets.length; i++) {
      const set = sets[i] as SetId;
      const base = set * size;
      if (seen[set] !== this.#run) {
        seen[set] = this.#run;
        for (let cell = base; cell < base + size; cell++) at[cell] = 0;
        this.#present[this.#presentCount++] = set;
      }
      const cell = base + (position >>> 5);
      at[cell] = (at[cell] as number) | (1 << (position & 31));
    }
  }

  #hasAll(sets: readonly SetId[]): boolean {
    for (let i = 0; i < sets.length; i++) if (this.#seen[sets[i] as SetId] !== this.#run) return false;
    return true;
  }

  /** The terms of a class of which the sentence has all words. */
  #termsOf({ number, terms }: ClassStep): readonly Term[] {
    if (this.#looked[number] !== this.#run) {
      this.#looked[number] = this.#run;
      this.#terms[number] = terms.filter((term) => this.#hasAll(term));
    }
    return this.#terms[number] as readonly Term[];
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
          if (!this.#advanceClass(this.#termsOf(step), size)) return false;
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
    for (const words of terms) {
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
  #locate(steps: readonly Step[], stream: WordStream, from: number): Span {
    const size = (stream.length >>> 5) + 1;
    if (this.#marked !== stream) this.#mark(stream, size);
    const wordAt = (index: number) => stream.words[index] as Token;
    for (let start = 0; start < stream.length; start++) {
      const end = this.#matchAt(steps, 0, stream, start, size);
      if (end > from) {
        const first = Math.max(start, from);
        return { start: wordAt(first).start, end: wordAt(end - 1).end };
      }
    }
    // Only a longer reading of a gap reaches into the sentence: all of it is the place.
    return { start: wordAt(from).start, end: wordAt(stream.length - 1).end };
  }

  /** Matches the steps from step `index` and word `at` on. @returns the word after the last one matched, or -1. */
  #matchAt(steps: readonly Step[], index: number, stream: WordStream, at: number, size: number): number {
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
        if (!this.#isAt(step.heads, at, size)) return -1;
        for (const words of this.#termsOf(step)) {
          if (!this.#areAt(words, at, size)) continue;
          const end = this.#matchAt(steps, index + 1, stream, at + words.length, size);
          if (end >= 0) return end;
        }
        return -1;
    }
  }

  #areAt(words: readonly SetId[], at: number, size: number): boolean {
    for (let i = 0; i < words.length; i++) if (!this.#isAt(words[i] as SetId, at + i, size)) return false;
    return true;
  }

  #isAt(set: SetId, at: number, size: number): boolean {
    if (this.#seen[set] !== this.#run || at >>> 5 >= size) return false;
    return ((this.#at[set * size + (at >>> 5)] as number) & (1 << (at & 31))) !== 0;
  }
}
