import type { Sentence, Token } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';
import type { PatternNode } from './patternSyntax.ts';

/** What a class of words looks like: its terms, or a test of the single word. */
export type WordClass =
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'shape'; readonly shape: Shape };

/** Words that no list can hold, told by how they are written. */
export type Shape = 'number' | 'email' | 'url';

/** A word of a pattern is known by a number; so are the shapes. */
type WordId = number;

type Step =
  | { readonly kind: 'word'; readonly symbols: readonly WordId[] }
  | { readonly kind: 'class'; readonly first: ReadonlyMap<WordId, readonly (readonly WordId[])[]> }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

interface Phrase {
  readonly pattern: number;
  readonly steps: readonly Step[];
  /** The words that must be there, as alternatives, rarest first. */
  readonly needed: readonly (readonly WordId[])[];
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
  /** Number of the pattern, as given to {@link EnglishMatcher}. */
  readonly pattern: number;
  /** Offsets relative to the sentence; the part of the match that stands in the lead-in is left out. */
  readonly span: Span;
}

/**
 * Finds many patterns in one pass over a sentence. Every phrase is filed under its rarest word, so that a sentence tries
 * only phrases whose rarest word it has, and of these only the ones of which it has all words.
 */
export class EnglishMatcher {
  readonly #symbols = new Map<string, WordId>();
  readonly #phrases = new Map<WordId, Phrase[]>();
  readonly #streams = new WeakMap<readonly Token[], Stream>();
  readonly #shapes: Readonly<Record<Shape, WordId>>;
  /** The run in which a symbol was seen last: tells the words of the present sentence without clearing. */
  #seen = new Uint32Array(0);
  #run = 0;

  /**
   * @param patterns for each pattern the phrases that it stands for.
   * @param classOf what a class name stands for.
   */
  constructor(patterns: readonly (readonly (readonly PatternNode[])[])[], classOf: (name: string) => WordClass) {
    this.#shapes = {
      number: this.#symbol('\0number'),
      email: this.#symbol('\0email'),
      url: this.#symbol('\0url'),
    };
    const classes = new Map<string, Step>();
    const stepsOf = (node: PatternNode): Step[] => {
      switch (node.kind) {
        case 'text':
          return wordsOf(node.text).map((word) => ({ kind: 'word', symbols: [this.#symbol(word)] }));
        case 'choice':
          return [
            { kind: 'word', symbols: node.alternatives.flatMap((nodes) => this.#wordSymbols(nodes[0] as PatternNode)) },
          ];
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
    const phrases = patterns.flatMap((sequences, pattern) =>
      sequences.map((nodes) => ({ pattern, steps: nodes.flatMap(stepsOf) })),
    );
    this.#file(phrases);
    this.#seen = new Uint32Array(this.#symbols.size);
  }

  /** Files each phrase under its rarest words: the more phrases need a word, the more common it is taken to be. */
  #file(phrases: readonly { readonly pattern: number; readonly steps: readonly Step[] }[]): void {
    const use = new Float64Array(this.#symbols.size);
    for (const { steps } of phrases) {
      for (const step of steps) for (const symbol of symbolsOf(step)) use[symbol] = (use[symbol] as number) + 1;
    }
    const commonness = (symbols: readonly WordId[]) =>
      symbols.reduce((sum, symbol) => sum + (use[symbol] as number), 0);
    for (const { pattern, steps } of phrases) {
      const needed = steps
        .map(symbolsOf)
        .filter((symbols) => symbols.length > 0)
        .sort((a, b) => commonness(a) - commonness(b));
      for (const symbol of new Set(needed[0])) {
        const filed = this.#phrases.get(symbol) ?? [];
        filed.push({ pattern, steps, needed: needed.slice(1).filter((symbols) => symbols.length <= 16) });
        this.#phrases.set(symbol, filed);
      }
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
    const run = ++this.#run;
    const seen = this.#seen;
    const anchors: WordId[] = [];
    const see = (symbol: WordId) => {
      if (symbol < 0 || seen[symbol] === run) return;
      seen[symbol] = run;
      anchors.push(symbol);
    };
    for (let i = 0; i < stream.length; i++) {
      see(stream.words[i] as number);
      see(stream.lemmas[i] as number);
      see(stream.shapes[i] as number);
    }
    const matches = new Map<number, Match>();
    for (const anchor of anchors) {
      for (const phrase of this.#phrases.get(anchor) ?? []) {
        if (matches.has(phrase.pattern)) continue;
        if (!phrase.needed.every((symbols) => symbols.some((symbol) => seen[symbol] === run))) continue;
        const found = find(phrase.steps, stream, from);
        if (found) matches.set(phrase.pattern, { pattern: phrase.pattern, span: found });
      }
    }
    return [...matches.values()];
  }

  #stream(tokens: readonly Token[]): Stream {
    const known = this.#streams.get(tokens);
    if (known) return known;
    const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.word) && token.word !== "'s");
    const stream: Stream = {
      length: words.length,
      words: Int32Array.from(words, (token) => this.#symbols.get(plain(token.word)) ?? -1),
      lemmas: Int32Array.from(words, (token) => this.#symbols.get(plain(token.lemma)) ?? -1),
      shapes: Int32Array.from(words, (token) => this.#shapeOf(token.word)),
      starts: Int32Array.from(words, (token) => token.start),
      ends: Int32Array.from(words, (token) => token.end),
    };
    this.#streams.set(tokens, stream);
    return stream;
  }

  #shapeOf(word: string): WordId {
    if (/^\d/.test(word)) return this.#shapes.number;
    if (word.includes('@')) return this.#shapes.email;
    if (/^(?:https?|www\..+|.+\.(?:com|org|net|io|eu|co|cn|html?|app)(?:\/.*)?)$/.test(word)) return this.#shapes.url;
    return -1;
  }

  #symbol(word: string): WordId {
    const known = this.#symbols.get(word);
    if (known !== undefined) return known;
    const symbol = this.#symbols.size;
    this.#symbols.set(word, symbol);
    return symbol;
  }

  #wordSymbols(node: PatternNode): WordId[] {
    return node.kind === 'text' ? wordsOf(node.text).map((word) => this.#symbol(word)) : [];
  }

  #classStep(of: WordClass): Step {
    if (of.kind === 'shape') return { kind: 'word', symbols: [this.#shapes[of.shape]] };
    const first = new Map<WordId, (readonly WordId[])[]>();
    for (const term of of.terms) {
      const [head, ...rest] = wordsOf(term).map((word) => this.#symbol(word));
      if (head === undefined) continue;
      const tails = first.get(head) ?? [];
      tails.push(rest);
      first.set(head, tails);
    }
    for (const tails of first.values()) tails.sort((a, b) => b.length - a.length);
    return { kind: 'class', first };
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
  return word === "n't" || word === 'n’t' ? 'not' : word;
}

function symbolsOf(step: Step): readonly WordId[] {
  if (step.kind === 'word') return step.symbols;
  return step.kind === 'class' ? [...step.first.keys()] : [];
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

/** The first place where the steps match and end after word `from`; as a span relative to the sentence. */
function find(steps: readonly Step[], stream: Stream, from: number): Span | undefined {
  for (let start = 0; start < stream.length; start++) {
    const end = matchAt(steps, 0, stream, start);
    if (end > from) {
      const first = Math.max(start, from);
      return { start: stream.starts[first] as number, end: stream.ends[end - 1] as number };
    }
  }
  return undefined;
}

/** Matches the steps from word `at` on. @returns the word after the last one matched, or -1. */
function matchAt(steps: readonly Step[], index: number, stream: Stream, at: number): number {
  const step = steps[index];
  if (!step) return at;
  switch (step.kind) {
    case 'start':
      return at === 0 ? matchAt(steps, index + 1, stream, at) : -1;
    case 'end':
      return at === stream.length ? matchAt(steps, index + 1, stream, at) : -1;
    case 'gap':
      for (let skipped = 0; skipped <= step.most && at + skipped < stream.length; skipped++) {
        const end = matchAt(steps, index + 1, stream, at + skipped);
        if (end >= 0) return end;
      }
      return -1;
    case 'word':
      return at < stream.length && step.symbols.some((symbol) => isAt(stream, at, symbol))
        ? matchAt(steps, index + 1, stream, at + 1)
        : -1;
    case 'class':
      return matchClass(step.first, steps, index, stream, at);
  }
}

function matchClass(
  first: ReadonlyMap<WordId, readonly (readonly WordId[])[]>,
  steps: readonly Step[],
  index: number,
  stream: Stream,
  at: number,
): number {
  if (at >= stream.length) return -1;
  const word = stream.words[at] as number;
  const lemma = stream.lemmas[at] as number;
  for (const head of word === lemma ? [word] : [word, lemma]) {
    for (const tail of first.get(head) ?? []) {
      if (at + tail.length >= stream.length) continue;
      if (!tail.every((symbol, i) => isAt(stream, at + 1 + i, symbol))) continue;
      const end = matchAt(steps, index + 1, stream, at + 1 + tail.length);
      if (end >= 0) return end;
    }
  }
  return -1;
}

function isAt(stream: Stream, at: number, symbol: WordId): boolean {
  return stream.words[at] === symbol || stream.lemmas[at] === symbol || stream.shapes[at] === symbol;
}
