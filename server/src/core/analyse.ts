import { type Config, defaultConfig } from './config/config.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { PolicyModel } from './model.ts';
import type { Format } from './parse/document.ts';
import { parse } from './parse/parse.ts';
import { readFacts } from './read/readFacts.ts';
import { readStatements } from './read/readStatements.ts';
import { splitSentences } from './read/splitSentences.ts';
import { assessCoverage } from './recognise/assessCoverage.ts';
import { classifyDocument } from './recognise/classifyDocument.ts';
import { detectRegimes } from './recognise/detectRegimes.ts';
import { readSignals } from './recognise/readSignals.ts';
import { recogniseClauses } from './recognise/recogniseClauses.ts';
import { type LogRuleFailure, runRules } from './rules/runRules.ts';
import type { Remaining } from './rules/suppress.ts';
import { buildSections } from './structure/buildSections.ts';
import { inferSections } from './structure/inferSections.ts';

export interface AnalyseOptions {
  readonly path: string;
  /** From the folder of the configuration file, which its globs speak of; `path` unless given. */
  readonly pathFromConfig?: string;
  readonly format: Format;
  readonly knowledge: Knowledge;
  readonly config?: Config;
  /** `YYYY-MM-DD`; date rules compare with it. */
  readonly today: string;
  /** Run the rules even on what does not look like a policy. */
  readonly force?: boolean;
  readonly onRuleFailure?: LogRuleFailure;
}

export interface Analysis extends Remaining {
  readonly model: PolicyModel;
}

/** The whole way from a text to its findings. Pure; never throws on any text. */
export function analyse(text: string, options: AnalyseOptions): Analysis {
  const model = readPolicy(text, options);
  const checked = model.kind === 'privacy-policy' || options.force === true;
  return { model, ...(checked ? runRules(model, options.onRuleFailure) : { findings: [], ignores: new Map() }) };
}

/** All stages before the rules. */
export function readPolicy(text: string, options: AnalyseOptions): PolicyModel {
  const { path, pathFromConfig = path, format, knowledge, config = defaultConfig, today } = options;
  const document = parse(text, format);
  const headed = buildSections(document);
  const list = splitSentences(document, headed, knowledge);
  const { sentences } = list;
  const facts = readFacts(document, list, knowledge);
  const statements = readStatements({ document, ...list, facts, knowledge });
  const clauses = recogniseClauses({
    document,
    sections: headed,
    ...list,
    statements,
    facts,
    knowledge,
    config,
  });
  const kind = classifyDocument({ pathFromConfig, document, sections: headed, sentences, clauses, knowledge, config });
  const sections = inferSections({ document, sections: headed, sentences, clauses, knowledge });
  const signals = readSignals({ document, ...list, statements, clauses, knowledge, config });
  const regimes = detectRegimes({ document, ...list, facts, clauses, knowledge, config });
  const coverage = assessCoverage({ sentences, statements, clauses, signals, regimes, knowledge, config });
  return {
    path,
    pathFromConfig,
    document,
    kind,
    sections,
    ...list,
    facts,
    statements,
    clauses,
    signals,
    regimes,
    coverage,
    knowledge,
    config,
    today,
  };
}
