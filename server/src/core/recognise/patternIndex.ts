import type { Knowledge } from '../knowledge/knowledge.ts';
import type { OntologyNode } from '../knowledge/types.ts';
import { chineseScript } from '../read/chineseScript.ts';
import type { Sentence, Token } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';
import { ChineseMatcher } from './chineseMatcher.ts';
import { EnglishMatcher, type Match } from './englishMatcher.ts';
import { expandPattern, type ParsedPattern, type PatternNode, parsePattern } from './patternSyntax.ts';
import { compilePhrases, type WordClass } from './phrases.ts';
import { type Shape, shapeIds } from './wordStream.ts';

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

/**
 * Patterns of one purpose; sentences are searched for all of them at once. Those of a language are compiled when the first
 * sentence in it comes.
 */
export class PatternIndex<T> {
  readonly #patterns: readonly LabelledPattern<T>[];
  readonly #classes: ClassReader;
  #english: Compiled<T> | undefined;
  #chinese: Compiled<T> | undefined;

  constructor(patterns: readonly LabelledPattern<T>[], knowledge: Knowledge) {
    this.#patterns = patterns;
    this.#classes = classReader(knowledge);
  }

  /** @throws PatternError for a pattern that cannot be read or names a class that the knowledge does not have. */
  check(): void {
    this.#compiled('en');
    this.#compiled('zh');
  }

  /**
   * @param leadIn the sentence that introduces the list or table that `sentence` is part of; both are read as one.
   * @returns at most one hit a pattern. Every hit ends in `sentence` itself. The same list as long as the texts are the same.
   * @throws PatternError as {@link check} does.
   */
  match(sentence: Sentence, leadIn?: Sentence): readonly PatternHit<T>[] {
    const { tokens } = sentence;
    const lead = leadIn?.tokens;
    const first = sentence.known.read(this, () => new KeptHits(tokens, lead, this.#search(sentence, leadIn)));
    let last = first;
    for (let one: KeptHits<T> | undefined = first; one; one = one.next) {
      if (one.tokens === tokens && one.lead === lead) return one.hits;
      last = one;
    }
    last.next = new KeptHits(tokens, lead, this.#search(sentence, leadIn));
    return last.next.hits;
  }

  #search(sentence: Sentence, leadIn: Sentence | undefined): readonly PatternHit<T>[] {
    const chinese = sentence.known.read(isChinese, isChinese);
    const { patterns, match } = this.#compiled(chinese ? 'zh' : 'en');
    const matches = match(
      sentence,
      chinese || (leadIn && !leadIn.known.read(isChinese, isChinese)) ? leadIn : undefined,
    );
    return matches.map((match) => new Hit(patterns[match.pattern] as CompiledPattern<T>, match));
  }

  #compiled(language: 'en' | 'zh'): Compiled<T> {
    if (language === 'en') {
      this.#english ??= this.#compile('en');
      return this.#english;
    }
    this.#chinese ??= this.#compile('zh');
    return this.#chinese;
  }

  #compile(language: 'en' | 'zh'): Compiled<T> {
    const classes = this.#classes;
    const { simplify } = classes;
    const patterns = this.#patterns
      .filter((pattern) => pattern.language === language)
      .map((pattern) => ({ ...pattern, parsed: parsePattern(simplify(pattern.source), language) }));
    const phrasesOf = (parsed: ParsedPattern) => expandPattern(parsed, (name) => classes.shortForm(name, language));
    const phrases = patterns.map(({ parsed }) => phrasesOf(parsed));
    if (language === 'zh') {
      const matcher = new ChineseMatcher(phrases, (name) => classes.terms(name, 'zh').map(simplify));
      return {
        patterns,
        match: (sentence, leadIn) => matcher.match(simplify(sentence.text), leadIn && simplify(leadIn.text)),
      };
    }
    const matcher = new EnglishMatcher(compilePhrases(phrases, (name) => classes.wordClass(name)));
    return { patterns, match: (sentence, leadIn) => matcher.match(sentence, leadIn) };
  }
}

/** Hits in one text, for each reading of it (a Chinese document has other tokens) and each lead-in. */
class KeptHits<T> {
  readonly tokens: readonly Token[];
  /** Undefined without a lead-in. */
  readonly lead: readonly Token[] | undefined;
  readonly hits: readonly PatternHit<T>[];
  next: KeptHits<T> | undefined;

  constructor(tokens: readonly Token[], lead: readonly Token[] | undefined, hits: readonly PatternHit<T>[]) {
    this.tokens = tokens;
    this.lead = lead;
    this.hits = hits;
    this.next = undefined;
  }
}

/** The patterns of a language. */
interface Compiled<T> {
  readonly patterns: readonly CompiledPattern<T>[];
  readonly match: (sentence: Sentence, leadIn?: Sentence) => readonly Match[];
}

/** A hit whose place is found when it is asked for. */
class Hit<T> implements PatternHit<T> {
  readonly label: T;
  readonly #pattern: CompiledPattern<T>;
  readonly #match: Match;

  constructor(pattern: CompiledPattern<T>, match: Match) {
    this.label = pattern.label;
    this.#pattern = pattern;
    this.#match = match;
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

interface CompiledPattern<T> extends LabelledPattern<T> {
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

/**
 * Whether a sentence is Chinese, names in Latin letters and all, and not English with a Chinese name or with the few Han
 * characters that wrongly decoded quotation marks and bullets become.
 */
export function isChinese(text: string): boolean {
  if (!hasHan(text)) return false;
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const words = text.match(/[A-Za-z]+/g)?.length ?? 0;
  return han * 3 >= words;
}

const classReaders = new WeakMap<Knowledge, ClassReader>();

/** One for all indexes of a knowledge. */
function classReader(knowledge: Knowledge): ClassReader {
  let reader = classReaders.get(knowledge);
  if (!reader) {
    reader = new ClassReader(knowledge);
    classReaders.set(knowledge, reader);
  }
  return reader;
}

/** Reads the word classes that patterns name. */
class ClassReader {
  /** Chinese sentences and patterns are compared in simplified characters. */
  readonly simplify: (text: string) => string;
  readonly #knowledge: Knowledge;
  readonly #terms = new Map<string, readonly string[]>();
  readonly #shortForms = new Map<string, readonly (readonly PatternNode[])[] | undefined>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.simplify = chineseScript(knowledge).simplify;
  }

  /** A lexicon whose entries are patterns themselves (`<period>`): what it stands for. */
  shortForm(name: string, language: 'en' | 'zh'): readonly (readonly PatternNode[])[] | undefined {
    const key = `${language} ${name}`;
    if (!this.#shortForms.has(key)) this.#shortForms.set(key, this.#readShortForm(name, language));
    return this.#shortForms.get(key);
  }

  #readShortForm(name: string, language: 'en' | 'zh'): readonly (readonly PatternNode[])[] | undefined {
    const entries = this.#knowledge.lexicons[name]?.[language];
    if (!entries?.some((entry) => /[<([…|]/.test(entry))) return undefined;
    return entries.map((entry) => parsePattern(entry, language).nodes);
  }

  wordClass(name: string): WordClass {
    if (Object.hasOwn(shapeIds, name)) return { kind: 'shape', shape: name as Shape };
    return { kind: 'terms', terms: this.terms(name, 'en') };
  }

  /** The same list at every call. */
  terms(name: string, language: 'en' | 'zh'): readonly string[] {
    const key = `${language} ${name}`;
    let terms = this.#terms.get(key);
    if (!terms) {
      terms = this.#readTerms(name, language);
      this.#terms.set(key, terms);
    }
    return terms;
  }

  #readTerms(name: string, language: 'en' | 'zh'): readonly string[] {
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
