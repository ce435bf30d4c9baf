import type { Sentence, Token } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';
import {
  classStep,
  endStep,
  gapStep,
  type PhraseTable,
  type SetId,
  setStep,
  startStep,
  type Term,
  type TermClass,
} from './phrases.ts';
import { hasAny, keepAndAdvance, widen } from './positions.ts';
import { joined, mostWords, type WordId, type WordStream, wordStream } from './wordStream.ts';

/** A pattern found in a sentence. */
export interface Match {
  /** Number of the pattern, as given to the matcher. */
  readonly pattern: number;
  /** Offsets relative to the sentence; the part of the match that stands in the lead-in is left out. Found when asked for. */
  readonly span: Span;
}

/** A phrase in a sentence: the place of its steps in the table, and the words that it was looked for in. */
interface Place {
  readonly steps: number;
  readonly stream: WordStream;
  /** Words of the lead-in. */
  readonly from: number;
}

/** A match of which only the evidence that is kept needs the place. */
class LazyMatch implements Match, Place {
  readonly pattern: number;
  readonly steps: number;
  readonly stream: WordStream;
  readonly from: number;
  readonly #matcher: EnglishMatcher;
  #span: Span | undefined;

  constructor(pattern: number, matcher: EnglishMatcher, steps: number, stream: WordStream, from: number) {
    this.pattern = pattern;
    this.steps = steps;
    this.stream = stream;
    this.from = from;
    this.#matcher = matcher;
  }

  get span(): Span {
    this.#span ??= this.#matcher.locate(this);
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
  /** The sets seen in the present run of which some phrase is filed under. */
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
    this.#looked = new Uint32Array(table.classes.length);
  }

  /**
   * @param leadIn the sentence that introduces the list or table that `sentence` is part of; the two are read as one, and
   *   a match has to end in `sentence`.
   */
  match(sentence: Sentence, leadIn?: Sentence): readonly Match[] {
    const own = wordStream(sentence.tokens);
    if (!leadIn) return this.#search(own, 0);
    const lead = wordStream(leadIn.tokens);
    return this.#search(joined(lead, own), lead.length);
  }

  #search(stream: WordStream, from: number): readonly Match[] {
    const { heads, code, filed } = this.#table;
    const size = sizeOf(stream);
    this.#mark(stream, size);
    // Nearly all time goes into these two loops: what they read is at hand.
    const seen = this.#seen;
    const found = this.#found;
    const present = this.#present;
    const run = this.#run;
    let matches: Match[] | undefined;
    for (let i = 0; i < this.#presentCount; i++) {
      const set = present[i] as SetId;
      const end = filed[set + 1] as number;
      // How a phrase is written is told at PhraseTable.
      for (let at = filed[set] as number, next = at; at < end; at = next) {
        let need = at + 2;
        next = need + (heads[at + 1] as number);
        while (need < next && seen[heads[need] as SetId] === run) need++;
        if (need < next) continue;
        const place = heads[at] as number;
        const pattern = code[place] as number;
        const steps = place + 1;
        if (found[pattern] === run || !this.#matches(steps, stream.length, size, from)) continue;
        found[pattern] = run;
        matches ??= [];
        matches.push(new LazyMatch(pattern, this, steps, stream, from));
      }
    }
    return matches ?? noMatches;
  }

  /** Notes which sets the sentence has a word of, and where. */
  #mark(stream: WordStream, size: number): void {
    const { length, ids } = stream;
    const { filed, setsOf } = this.#table;
    const { starts, items } = setsOf;
    this.#marked = stream;
    const run = ++this.#run;
    if (this.#at.length < this.#seen.length * size) this.#at = new Uint32Array(this.#seen.length * size);
    const seen = this.#seen;
    const at = this.#at;
    const present = this.#present;
    let count = 0;
    for (let i = 0, position = 0; position < length; position++) {
      const cell = position >>> 5;
      const bit = 1 << (position & 31);
      for (const end = i + 3; i < end; i++) {
        const word = ids[i] as WordId;
        // Words that were numbered after the patterns of this table are in none of its sets.
        if (word < 0 || word + 1 >= starts.length) continue;
        const last = starts[word + 1] as number;
        for (let item = starts[word] as number; item < last; item++) {
          const set = items[item] as SetId;
          const base = set * size;
          if (seen[set] !== run) {
            seen[set] = run;
            for (let other = base; other < base + size; other++) at[other] = 0;
            if (filed[set] !== filed[set + 1]) present[count++] = set;
          }
          at[base + cell] = (at[base + cell] as number) | bit;
        }
      }
    }
    this.#presentCount = count;
  }

  /** The terms of a class of which the sentence has all words. */
  #termsOf(number: number): readonly Term[] {
    if (this.#looked[number] !== this.#run) {
      this.#looked[number] = this.#run;
      const { terms } = this.#table.classes[number] as TermClass;
      this.#terms[number] = terms.filter((term) => this.#isPresent(term));
    }
    return this.#terms[number] as readonly Term[];
  }

  #isPresent(term: Term): boolean {
    for (let i = 0; i < term.length; i++) if (this.#seen[term[i] as SetId] !== this.#run) return false;
    return true;
  }

  /** Whether the steps match somewhere and end after word `from`. */
  #matches(steps: number, length: number, size: number, from: number): boolean {
    const { code } = this.#table;
    const bits = this.#bits;
    for (let i = 0; i < size; i++) bits[i] = 0xffffffff;
    const end = steps + 1 + 2 * (code[steps] as number);
    for (let at = steps + 1; at < end; at += 2) {
      const number = code[at + 1] as number;
      switch (code[at]) {
        case setStep:
          if (!keepAndAdvance(bits, size, this.#at, number * size)) return false;
          break;
        case classStep:
          if (!this.#advanceClass(this.#termsOf(number), size)) return false;
          break;
        case gapStep:
          widen(bits, size, number);
          break;
        case startStep:
          for (let i = 1; i < size; i++) bits[i] = 0;
          bits[0] = (bits[0] as number) & 1;
          break;
        case endStep: {
          const last = (bits[length >>> 5] as number) & (1 << (length & 31));
          for (let i = 0; i < size; i++) bits[i] = 0;
          bits[length >>> 5] = last;
          break;
        }
      }
    }
    return hasAny(bits, from + 1, length);
  }

  #advanceClass(terms: readonly Term[], size: number): boolean {
    const [bits, next, scratch] = [this.#bits, this.#next, this.#scratch];
    for (let i = 0; i < size; i++) next[i] = 0;
    let any = false;
    for (const words of terms) {
      for (let i = 0; i < size; i++) scratch[i] = bits[i] as number;
      let all = true;
      for (let i = 0; i < words.length && all; i++) {
        all = keepAndAdvance(scratch, size, this.#at, (words[i] as SetId) * size);
      }
      if (!all) continue;
      any = true;
      for (let i = 0; i < size; i++) next[i] = (next[i] as number) | (scratch[i] as number);
    }
    for (let i = 0; i < size; i++) bits[i] = next[i] as number;
    return any;
  }

  /** The first place where the steps match and end after word `from`; as a span relative to the sentence. */
  locate({ steps, stream, from }: Place): Span {
    const size = sizeOf(stream);
    if (this.#marked !== stream) this.#mark(stream, size);
    const wordAt = (index: number) => stream.words[index] as Token;
    const last = steps + 1 + 2 * (this.#table.code[steps] as number);
    for (let start = 0; start < stream.length; start++) {
      const end = this.#matchAt(steps + 1, last, stream, start, size);
      if (end > from) {
        const first = Math.max(start, from);
        return { start: wordAt(first).start, end: wordAt(end - 1).end };
      }
    }
    // Only a longer reading of a gap reaches into the sentence: all of it is the place.
    return { start: wordAt(from).start, end: wordAt(stream.length - 1).end };
  }

  /**
   * Matches the steps that stand in the table from `step` to `last`, from word `at` on.
   *
   * @returns the word after the last one matched, or -1.
   */
  #matchAt(step: number, last: number, stream: WordStream, at: number, size: number): number {
    if (step === last) return at;
    const number = this.#table.code[step + 1] as number;
    const behind = step + 2;
    switch (this.#table.code[step]) {
      case startStep:
        return at === 0 ? this.#matchAt(behind, last, stream, at, size) : -1;
      case endStep:
        return at === stream.length ? this.#matchAt(behind, last, stream, at, size) : -1;
      case gapStep:
        for (let next = at; next <= at + number && next < stream.length; next++) {
          const end = this.#matchAt(behind, last, stream, next, size);
          if (end >= 0) return end;
        }
        return -1;
      case setStep:
        return this.#isAt(number, at, size) ? this.#matchAt(behind, last, stream, at + 1, size) : -1;
      default:
        if (!this.#isAt((this.#table.classes[number] as TermClass).heads, at, size)) return -1;
        for (const words of this.#termsOf(number)) {
          if (!this.#areAt(words, at, size)) continue;
          const end = this.#matchAt(behind, last, stream, at + words.length, size);
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

/** Numbers that the positions of a sentence take: one position more than there are words, that behind the last one. */
function sizeOf({ length }: WordStream): number {
  return (length >>> 5) + 1;
}
