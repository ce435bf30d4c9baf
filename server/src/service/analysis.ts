import { type Analysis, analyse } from '../core/analyse.ts';
import type { Config } from '../core/config/config.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Format } from '../core/parse/document.ts';
import type { LogRuleFailure } from '../core/rules/runRules.ts';
import { indexLines, type LineIndex } from '../core/text/lineIndex.ts';

/** A text to be read, with what tells one state of it from the next. */
export interface PolicySource {
  /** Names the document in the cache: an address, or a path. */
  readonly uri: string;
  readonly path: string;
  /** From the folder of the configuration file; `path` unless given. */
  readonly pathFromConfig?: string;
  readonly text: string;
  readonly format: Format;
  /** Rises with every change of the text. */
  readonly version: number;
  readonly config: Config;
  /** What the writer said the document is, against what name and text suggest. */
  readonly kind?: 'privacy-policy' | 'other';
}

/** All that the features answer from. */
export interface AnalysedPolicy extends Analysis {
  readonly source: PolicySource;
  readonly lines: LineIndex;
}

export interface AnalyserOptions {
  readonly knowledge: Knowledge;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly onRuleFailure?: LogRuleFailure;
}

/** Reads texts, each state of a document once. */
export interface Analyser {
  readonly knowledge: Knowledge;
  /** The analysis of this state of the document: the one that is kept, or a new one that replaces it. */
  analyse(source: PolicySource): AnalysedPolicy;
  /** Drops what is kept of a document. */
  forget(uri: string): void;
}

/** Reads a text once, without keeping anything. */
export function analyseOnce(source: PolicySource, options: AnalyserOptions): AnalysedPolicy {
  const { text, path, pathFromConfig, format, config, kind } = source;
  const { knowledge, onRuleFailure } = options;
  const force = kind === 'privacy-policy';
  const analysis = analyse(text, {
    path,
    pathFromConfig,
    format,
    knowledge,
    config,
    today: options.today(),
    force,
    onRuleFailure,
  });
  const lines = indexLines(text);
  if (kind === undefined) return { source, lines, ...analysis };
  const { model, findings, ignores } = analysis;
  return { source, lines, model: { ...model, kind }, findings: kind === 'other' ? [] : findings, ignores };
}

/** An analyser that keeps the latest analysis of every document, as many as are open. */
export function createAnalyser(options: AnalyserOptions): Analyser {
  const latest = new Map<string, { readonly today: string; readonly policy: AnalysedPolicy }>();
  return {
    knowledge: options.knowledge,
    analyse(source) {
      const today = options.today();
      const kept = latest.get(source.uri);
      if (kept && kept.today === today && isSameState(kept.policy.source, source)) return kept.policy;
      const policy = analyseOnce(source, options);
      latest.set(source.uri, { today, policy });
      return policy;
    },
    forget: (uri) => void latest.delete(uri),
  };
}

function isSameState(a: PolicySource, b: PolicySource): boolean {
  return (
    a.version === b.version &&
    a.config === b.config &&
    a.kind === b.kind &&
    a.format === b.format &&
    a.path === b.path &&
    a.pathFromConfig === b.pathFromConfig &&
    a.text.length === b.text.length
  );
}

/** The format of a text by its editor language, else by the ending of its path; plain text where neither says. */
export function formatOf(path: string, languageId?: string): Format {
  if (languageId === 'markdown' || languageId === 'mdx') return 'markdown';
  if (languageId === 'html') return 'html';
  if (languageId === 'plaintext' || languageId === 'privacy-policy') return 'plaintext';
  if (/\.(?:md|markdown|mdx|mdown|mkd)$/i.test(path)) return 'markdown';
  return /\.x?html?$/i.test(path) ? 'html' : 'plaintext';
}
