import type { Range } from 'vscode-languageserver-types';
import type { Severity } from '../core/config/config.ts';
import type { RegimeId } from '../core/knowledge/types.ts';
import type { PolicyModel } from '../core/model.ts';
import type { Format, Language } from '../core/parse/document.ts';
import type { Statement } from '../core/read/statement.ts';
import { fixesOf } from '../core/rules/edits.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { LineIndex } from '../core/text/lineIndex.ts';
import type { Span } from '../core/text/span.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { addressedClauses, type ClauseState, clauseState, clausesBySection, missingElements } from './clauses.ts';
import { findingText, type MessageLanguage, renderMessage } from './messages.ts';
import { rangeOf } from './ranges.ts';
import { ruleUrl } from './ruleUrl.ts';
import { statedRegion } from './statedRegion.ts';

/** The report of a check, as `proviso check --format json` prints it. Other tools read it: add, never change. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly documents: readonly DocumentReport[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** What was found in one document. Positions are those of the Language Server Protocol. */
export interface DocumentReport {
  readonly path: string;
  readonly kind: PolicyModel['kind'];
  readonly language: Language;
  readonly format: Format;
  readonly regimes: readonly RegimeId[];
  readonly outline: readonly OutlineReport[];
  readonly clauses: readonly ClauseReport[];
  readonly coverage: Readonly<Partial<Record<RegimeId, CoverageReport>>>;
  readonly statements?: readonly StatementReport[];
  readonly diagnostics: readonly DiagnosticReport[];
}

export interface OutlineReport {
  readonly title: string;
  readonly level: number;
  readonly kind: 'heading' | 'inferred';
  /** The whole section. */
  readonly range: Range;
  /** The heading's own text. */
  readonly selectionRange: Range;
  readonly clauses: readonly string[];
  readonly children: readonly OutlineReport[];
}

export interface ClauseReport {
  readonly id: string;
  readonly state: Exclude<ClauseState, 'missing'>;
  readonly missingElements: readonly string[];
  /** Strongest first. */
  readonly evidence: readonly { readonly range: Range; readonly text: string }[];
}

/** `asked` = `satisfied` + `missing` + `incomplete`: required clauses, and conditional ones whose condition holds. */
export interface CoverageReport {
  readonly asked: number;
  readonly satisfied: number;
  readonly missing: readonly string[];
  readonly incomplete: readonly string[];
  readonly notAsked: readonly string[];
}

export interface StatementReport {
  readonly range: Range;
  readonly actor: Statement['actor'];
  readonly action: Statement['action'];
  readonly polarity: Statement['polarity'];
  readonly data: readonly string[];
  readonly recipients: readonly string[];
  readonly purposes: readonly string[];
  /** In the document's words. */
  readonly conditions: readonly string[];
  readonly exceptions: readonly string[];
  readonly subject: Statement['subject'];
  readonly region: string | null;
}

export interface DiagnosticReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly clauses: readonly string[];
  readonly regimes: readonly RegimeId[];
  readonly citations: readonly string[];
  readonly url: string;
  readonly fixes: readonly { readonly title: string; readonly kind: 'safe' | 'suggestion' }[];
}

export interface ReportOptions {
  /** List what was understood, statement by statement. */
  readonly statements?: boolean;
  readonly language?: MessageLanguage;
  /** Where the rules' pages stand, ending in a slash. */
  readonly docsBase?: string;
  /** Whether findings of a severity come with their fixes, which take time to make; all do unless given. */
  readonly showsFixes?: (severity: Severity) => boolean;
}

/** The document's part of the report. */
export function reportDocument(
  { model, findings, lines }: Pick<AnalysedPolicy, 'model' | 'findings' | 'lines'>,
  options: ReportOptions = {},
): DocumentReport {
  return {
    path: model.path,
    kind: model.kind,
    language: model.document.language,
    format: model.document.format,
    regimes: model.regimes.map((regime) => regime.id),
    outline: reportOutline(model, lines),
    clauses: reportClauses(model, lines),
    coverage: reportCoverage(model),
    ...(options.statements ? { statements: model.statements.map((s) => reportStatement(s, model, lines)) } : {}),
    diagnostics: findings.map((finding) => reportFinding(finding, model, lines, options)),
  };
}

function reportFinding(
  finding: Finding,
  model: PolicyModel,
  lines: LineIndex,
  options: ReportOptions,
): DiagnosticReport {
  const { knowledge } = model;
  const { language, docsBase, showsFixes = () => true } = options;
  const fixes = showsFixes(finding.severity) ? fixesOf(finding, model) : [];
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: findingText(knowledge, finding, language),
    range: rangeOf(finding.span, lines),
    related: finding.related.map(({ span, message }) => ({
      range: rangeOf(span, lines),
      message: renderMessage(knowledge, finding.rule, message, language),
    })),
    clauses: finding.clauses,
    regimes: finding.regimes,
    citations: finding.citations,
    url: ruleUrl(finding.rule, docsBase),
    fixes: fixes.map(({ title, kind }) => ({
      title: renderMessage(knowledge, finding.rule, title, language),
      kind,
    })),
  };
}

/** The tree of sections, with the clauses that each states. */
export function reportOutline(model: PolicyModel, lines: LineIndex): readonly OutlineReport[] {
  const byStart = clausesBySection(model);
  const toNode = (index: number): OutlineReport[] => {
    const section = model.sections[index];
    if (!section) return [];
    const children = section.children.flatMap(toNode);
    // The root holds what stands before the first heading and is no section that anyone wrote.
    if (section.kind === 'root') return children;
    return [
      {
        title: section.title,
        level: section.level,
        kind: section.kind,
        range: rangeOf(section.span, lines),
        selectionRange: rangeOf(section.titleSpan, lines),
        clauses: byStart.get(index) ?? [],
        children,
      },
    ];
  };
  return model.sections.filter((section) => section.parent === undefined).flatMap((section) => toNode(section.index));
}

/** The clauses that the policy states or mentions, with their places. */
export function reportClauses(model: PolicyModel, lines: LineIndex): readonly ClauseReport[] {
  return addressedClauses(model).map((match) => ({
    id: match.clause,
    state: clauseState(model, match.clause) as ClauseReport['state'],
    missingElements: missingElements(model, match.clause),
    evidence: match.evidence.map(({ span }) => ({
      range: rangeOf(span, lines),
      text: model.document.text.slice(span.start, span.end),
    })),
  }));
}

function reportCoverage(model: PolicyModel): DocumentReport['coverage'] {
  return Object.fromEntries(
    model.regimes.map(({ id }) => {
      const rows = model.coverage.filter((row) => row.regime === id && row.level !== 'recommended');
      const inState = (state: string) => rows.filter((row) => row.state === state).map((row) => row.clause);
      const [missing, incomplete, notAsked] = [inState('missing'), inState('incomplete'), inState('not-asked')];
      const asked = rows.length - notAsked.length;
      return [id, { asked, satisfied: inState('satisfied').length, missing, incomplete, notAsked }];
    }),
  );
}

function reportStatement(statement: Statement, model: PolicyModel, lines: LineIndex): StatementReport {
  const words = ({ span }: { readonly span: Span }) => model.document.prose.slice(span.start, span.end).trim();
  const id = (reference: { readonly id: string }) => reference.id;
  return {
    range: rangeOf(statement.span, lines),
    actor: statement.actor,
    action: statement.action,
    polarity: statement.polarity,
    data: statement.data.map(id),
    recipients: statement.recipients.map(id),
    purposes: statement.purposes.map(id),
    conditions: statement.conditions.map(words),
    exceptions: statement.exceptions.map(words),
    subject: statement.subject,
    region: statedRegion(model, statement) ?? null,
  };
}
