import type { Knowledge } from '../knowledge/knowledge.ts';
import type { OntologyNode } from '../knowledge/types.ts';
import type { Sentence, Token } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';
import { ChineseMatcher } from './chineseMatcher.ts';
import { EnglishMatcher, type Match, type Shape, type WordClass } from './englishMatcher.ts';
import { expandPattern, type ParsedPattern, type PatternNode, parsePattern } from './patternSyntax.ts';

/** A pattern with what it stands for. */
export interface LabelledPattern<T> {
  readonly source: string;
  readonly language: 'en' | 'zh';
  readonly label: T;
}

/** A pattern of an index found in a sentence. */
export interface PatternHit<T> {
  readonly label: T;
  /** The pattern as written. */
  readonly source: string;
  readonly supporting: boolean;
  /** Offsets relative to the sentence. */
  readonly span: Span;
}

/** Patterns of one purpose, compiled once for a knowledge; sentences are searched for all of them at once. */
export class PatternIndex<T> {
  readonly #patterns: { readonly en: readonly Compiled<T>[]; readonly zh: readonly Compiled<T>[] };
  readonly #english: EnglishMatcher;
  readonly #chinese: ChineseMatcher;
  /** Hits by the tokens of the sentence and of its lead-in (its own where it has none): the same text has the same tokens. */
  readonly #kept = new WeakMap<readonly Token[], WeakMap<readonly Token[], readonly PatternHit<T>[]>>();

  /** @throws PatternError for a pattern that cannot be read or names a class that the knowledge does not have. */
  constructor(patterns: readonly LabelledPattern<T>[], knowledge: Knowledge) {
    const compiled = patterns.map((pattern) => ({
      ...pattern,
      parsed: parsePattern(pattern.source, pattern.language),
    }));
    this.#patterns = {
      en: compiled.filter((pattern) => pattern.language === 'en'),
      zh: compiled.filter((pattern) => pattern.language === 'zh'),
    };
    const classes = new ClassReader(knowledge);
    const expand = (language: 'en' | 'zh') =>
      this.#patterns[language].map(({ parsed }) => expandPattern(parsed, (name) => classes.shortForm(name, language)));
    this.#english = new EnglishMatcher(expand('en'), (name) => classes.wordClass(name));
    this.#chinese = new ChineseMatcher(expand('zh'), (name) => classes.terms(name, 'zh'));
  }

  /**
   * @param leadIn the sentence that introduces the list or table that `sentence` is part of; both are read as one.
   * @returns at most one hit a pattern. Every hit ends in `sentence` itself.
   */
  match(sentence: Sentence, leadIn?: Sentence): readonly PatternHit<T>[] {
    let byLeadIn = this.#kept.get(sentence.tokens);
    if (!byLeadIn) {
      byLeadIn = new WeakMap();
      this.#kept.set(sentence.tokens, byLeadIn);
    }
    const key = (leadIn ?? sentence).tokens;
    const known = byLeadIn.get(key);
    if (known) return known;
    const hits = this.#search(sentence, leadIn);
    byLeadIn.set(key, hits);
    return hits;
  }

  #search(sentence: Sentence, leadIn: Sentence | undefined): readonly PatternHit<T>[] {
    const chinese = hasHan(sentence.text);
    const matches = chinese
      ? this.#chinese.match(sentence.text, leadIn?.text)
      : this.#english.match(sentence, leadIn && !hasHan(leadIn.text) ? leadIn : undefined);
    const patterns = this.#patterns[chinese ? 'zh' : 'en'];
    return matches.map((match) => new Hit(patterns[match.pattern] as Compiled<T>, match));
  }
}

/** A hit whose place is found when it is asked for. */
class Hit<T> implements PatternHit<T> {
  readonly #pattern: Compiled<T>;
  readonly #match: Match;

  constructor(pattern: Compiled<T>, match: Match) {
    this.#pattern = pattern;
    this.#match = match;
  }

  get label(): T {
    return this.#pattern.label;
  }

  get source(): string {
    return this.#pattern.source;
  }

  get supporting(): boolean {
    return this.#pattern.parsed.supporting;
  }

  get span(): Span {
    return this.#match.span;
  }
}

interface Compiled<T> extends LabelledPattern<T> {
  readonly parsed: ParsedPattern;
}

/** Whether the text has Chinese characters. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) return true;
  }
  return false;
}

const shapes: ReadonlySet<string> = new Set<Shape>(['number', 'email', 'url']);

/** Reads the word classes that patterns name. */
class ClassReader {
  readonly #knowledge: Knowledge;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** A lexicon whose entries are patterns themselves (`<period>`): what it stands for. */
  shortForm(name: string, language: 'en' | 'zh'): readonly (readonly PatternNode[])[] | undefined {
    const entries = this.#knowledge.lexicons[name]?.[language];
    if (!entries?.some((entry) => /[<([…|]/.test(entry))) return undefined;
    return entries.map((entry) => parsePattern(entry, language).nodes);
  }

  wordClass(name: string): WordClass {
    if (shapes.has(name)) return { kind: 'shape', shape: name as Shape };
    return { kind: 'terms', terms: this.terms(name, 'en') };
  }

  terms(name: string, language: 'en' | 'zh'): readonly string[] {
    const { lexicons, dataTypes, recipients, purposes } = this.#knowledge;
    const lexicon = lexicons[name];
    if (lexicon) return lexicon[language];
    const [ontology, branch] = name.split(':');
    const nodes = { data: dataTypes, recipient: recipients, purpose: purposes }[ontology as string];
    if (!nodes) throw new Error(`there is no word class <${name}>`);
    const wanted = branch === undefined ? nodes : branchOf(nodes, branch);
    if (wanted.length === 0) throw new Error(`there is no “${branch}” in <${ontology}>`);
    return wanted.flatMap((node) => node.terms[language]);
  }
}

/** The node of that id and everything below it. */
function branchOf(nodes: readonly OntologyNode[], id: string): readonly OntologyNode[] {
  const ids = new Set([id]);
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const node of nodes) if (node.parents.some((parent) => ids.has(parent))) ids.add(node.id);
  }
  return nodes.filter((node) => ids.has(node.id));
}
