import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Severity } from '../core/config/config.ts';
import type { ConfigProblem } from '../core/config/problem.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { builtInRules } from '../core/rules/builtIn.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { LineIndex } from '../core/text/lineIndex.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { findingText, renderMessage } from './messages.ts';
import type { Presentation } from './presentation.ts';
import { rangeOf, rangesTouch } from './ranges.ts';

/** What a diagnostic carries, so that its finding is found again. */
export interface DiagnosticData {
  readonly rule: string;
  /** Index among the findings of the version that was checked. */
  readonly finding: number;
}

const source = 'proviso';

const severityOf: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings of a policy as an editor shows them. */
export function toDiagnostics(policy: AnalysedPolicy, presentation: Presentation): Diagnostic[] {
  return policy.findings.map((finding, index) => toDiagnostic(policy, finding, index, presentation));
}

function toDiagnostic(
  { model, lines, source: { uri } }: AnalysedPolicy,
  finding: Finding,
  index: number,
  presentation: Presentation,
): Diagnostic {
  const data: DiagnosticData = { rule: finding.rule, finding: index };
  const related = finding.related.map(({ span, message }) => ({
    location: { uri, range: rangeOf(span, lines) },
    message: renderMessage(model.knowledge, finding.rule, message, presentation.language),
  }));
  return {
    range: rangeOf(finding.span, lines),
    severity: severityOf[finding.severity],
    code: finding.rule,
    codeDescription: { href: presentation.pageLink(finding.rule) },
    source,
    message: findingText(model.knowledge, finding, presentation.language),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.rule === builtInRules.unusedSuppression.id ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data,
  };
}

/**
 * The finding that a diagnostic shows, among those of the text as it is now: the diagnostic may be one of an earlier version,
 * which the editor has moved with the text.
 */
export function findingBehind(
  { findings, lines }: AnalysedPolicy,
  diagnostic: Diagnostic,
): { readonly finding: Finding; readonly index: number } | undefined {
  if (diagnostic.source !== source) return undefined;
  const data = diagnostic.data as DiagnosticData | undefined;
  const matches = (index: number): boolean => {
    const finding = findings[index];
    return (
      finding !== undefined &&
      finding.rule === diagnostic.code &&
      rangesTouch(rangeOf(finding.span, lines), diagnostic.range)
    );
  };
  const index = data !== undefined && matches(data.finding) ? data.finding : findings.findIndex((_, i) => matches(i));
  const finding = findings[index];
  return finding && { finding, index };
}

/** The faults of a configuration file as an editor shows them. */
export function toConfigDiagnostics(
  problems: readonly ConfigProblem[],
  lines: LineIndex,
  knowledge: Knowledge,
  presentation: Presentation,
): Diagnostic[] {
  return problems.map(({ rule, message, data, span }) => ({
    range: rangeOf(span, lines),
    severity: severityOf[rule.severity],
    code: rule.id,
    codeDescription: { href: presentation.pageLink(rule.id) },
    source,
    message: renderMessage(knowledge, rule.id, { id: message, data }, presentation.language),
  }));
}
