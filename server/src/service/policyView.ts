import type { ActiveRegime, PolicyModel } from '../core/model.ts';
import { isOfClause } from '../core/rules/catalogue.ts';
import type { Finding } from '../core/rules/rule.ts';
import { quote } from '../core/text/quote.ts';
import type { Span } from '../core/text/span.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { clausePreviews } from './clausePreviews.ts';
import { clauseState, clausesBySection, clauseTitle, elementText, missingElements } from './clauses.ts';
import { requiredBy } from './completion.ts';
import { findingText, renderMessage } from './messages.ts';
import { type Presentation, say } from './presentation.ts';
import { lineNumber, rangeOf } from './ranges.ts';
import type {
  ClauseChoice,
  ClauseView,
  ConflictView,
  Counts,
  CoverageView,
  FindingView,
  PolicyView,
  RegimeChoice,
  RegimeView,
  SectionView,
  Status,
} from './views.ts';

/** What the Policy view shows: sections with clauses, coverage per regime, conflicts, counts. */
export function policyView(policy: AnalysedPolicy, presentation: Presentation): PolicyView {
  const { model, findings, source } = policy;
  return {
    uri: source.uri,
    version: source.version,
    kind: model.kind,
    kindIsSet: source.kind !== undefined,
    language: model.document.language,
    sections: sectionViews(policy, presentation),
    regimes: model.regimes.map(({ id }) => regimeView(policy, id, presentation)),
    conflicts: findings.filter(isConflict).map((finding) => conflictView(policy, finding, presentation)),
    counts: countFindings(findings),
  };
}

/** What a status item shows. `duration` in milliseconds. */
export function policyStatus({ model, findings, source }: AnalysedPolicy, duration: number): Status {
  const rows = model.coverage.filter(({ level, state }) => level !== 'recommended' && state !== 'not-asked');
  const clausesIn = (...states: string[]): number =>
    new Set(rows.filter(({ state }) => states.includes(state)).map(({ clause }) => clause)).size;
  const missing = clausesIn('missing');
  const incomplete = clausesIn('incomplete');
  return {
    uri: source.uri,
    version: source.version,
    kind: model.kind,
    language: model.document.language,
    regimes: model.regimes.map(({ id, source: from }) => ({
      id,
      short: regimeOf(model, id)?.short ?? id,
      source: from,
    })),
    counts: countFindings(findings),
    satisfied: clausesIn('satisfied', 'incomplete', 'missing') - missing - incomplete,
    incomplete,
    missing,
    duration,
  };
}

/** Clauses that can be inserted, those that lack and are asked for first. */
export function clauseChoices(policy: AnalysedPolicy, { language }: Presentation): readonly ClauseChoice[] {
  const { model } = policy;
  const previews = clausePreviews(model);
  const choices = model.knowledge.clauses.map(
    (clause): ClauseChoice => ({
      id: clause.id,
      title: clauseTitle(model, clause.id, language),
      definition: clause.definition[language],
      state: clauseState(model, clause.id),
      requiredBy: requiredBy(policy, clause.id),
      preview: previews(clause),
    }),
  );
  const rank = ({ state, requiredBy: by }: ClauseChoice): number =>
    state === 'missing' ? (by.length > 0 ? 0 : 1) : state === 'incomplete' ? 2 : 3;
  return choices.sort((a, b) => rank(a) - rank(b));
}

/** All regimes, with those that the document is checked against marked. */
export function regimeChoices({ model }: AnalysedPolicy, { language }: Presentation): readonly RegimeChoice[] {
  return model.knowledge.regimes.map(({ id, name, short, about }) => {
    const active = model.regimes.find((regime) => regime.id === id);
    return {
      id,
      name: name[language],
      short,
      about: about[language],
      active: active !== undefined,
      source: active?.source,
    };
  });
}

function sectionViews(policy: AnalysedPolicy, presentation: Presentation): readonly SectionView[] {
  const { model, lines } = policy;
  const clauses = clausesBySection(model);
  const findings = findingsBySection(policy, presentation);
  const viewsOf = (index: number): SectionView[] => {
    const section = model.sections[index];
    if (!section) return [];
    const children = section.children.flatMap(viewsOf);
    if (section.kind === 'root') return children;
    const { title, number, kind, span, titleSpan } = section;
    return [
      {
        title: number === undefined ? title : `${number} ${title}`,
        kind,
        range: rangeOf(span, lines),
        selectionRange: rangeOf(titleSpan, lines),
        clauses: (clauses.get(index) ?? []).map((clause) => clauseView(policy, clause, presentation, span)),
        findings: findings.get(index) ?? [],
        children,
      },
    ];
  };
  return model.sections.filter(({ parent }) => parent === undefined).flatMap(({ index }) => viewsOf(index));
}

/**
 * What else is found, by the innermost section that it stands in: contradictions have a group of their own, and clauses that
 * lack are told by the coverage. Hints are left to the text.
 */
function findingsBySection(
  { model, findings, lines }: AnalysedPolicy,
  { language }: Presentation,
): ReadonlyMap<number, readonly FindingView[]> {
  const shown = findings.filter(
    (finding) => !isConflict(finding) && !isOfClause(finding.rule) && finding.severity !== 'hint',
  );
  const sections = model.sections.filter(({ kind }) => kind !== 'root');
  const bySection = new Map<number, FindingView[]>();
  for (const finding of shown) {
    const { rule, severity, span } = finding;
    const section = sections.findLast((one) => one.span.start <= span.start) ?? sections[0];
    if (!section) continue;
    const message = findingText(model.knowledge, finding, language);
    const view = { rule, severity, message, range: rangeOf(span, lines) };
    bySection.set(section.index, [...(bySection.get(section.index) ?? []), view]);
  }
  return bySection;
}

/** @param inside the section that the evidence is wanted from. */
function clauseView(policy: AnalysedPolicy, clause: string, { language }: Presentation, inside: Span): ClauseView {
  const { model, lines } = policy;
  const evidence = model.clauses.get(clause)?.evidence ?? [];
  const here = evidence.find(({ span }) => inside.start <= span.start && span.end <= inside.end) ?? evidence[0];
  return {
    id: clause,
    title: clauseTitle(model, clause, language),
    state: clauseState(model, clause),
    missingElements: missingElements(model, clause).map((element) => elementText(model, clause, element, language)),
    ...(here ? { range: rangeOf(here.span, lines) } : {}),
  };
}

function regimeView(policy: AnalysedPolicy, id: string, presentation: Presentation): RegimeView {
  const { model, lines } = policy;
  const regime = regimeOf(model, id);
  const active = model.regimes.find((other) => other.id === id);
  const rows = model.coverage
    .filter((row) => row.regime === id)
    .map((row): CoverageView => {
      const evidence = model.clauses.get(row.clause)?.evidence[0];
      return {
        clause: row.clause,
        title: clauseTitle(model, row.clause, presentation.language),
        level: row.level,
        state: row.state,
        missingElements: row.missingElements.map((element) =>
          elementText(model, row.clause, element, presentation.language),
        ),
        citation: row.citation,
        ...(evidence && row.state !== 'missing' ? { range: rangeOf(evidence.span, lines) } : {}),
        ...(row.because ? { because: rangeOf(row.because, lines) } : {}),
      };
    });
  const count = (state: CoverageView['state']): number =>
    rows.filter((row) => row.level !== 'recommended' && row.state === state).length;
  const source = active?.source ?? 'assumed';
  return {
    id,
    name: regime?.name[presentation.language] ?? id,
    short: regime?.short ?? id,
    url: regime?.url ?? '',
    source,
    why: whyChecked(policy, active, presentation),
    ...(active?.span ? { range: rangeOf(active.span, lines) } : {}),
    satisfied: count('satisfied'),
    incomplete: count('incomplete'),
    missing: count('missing'),
    rows,
  };
}

/** Why a policy is checked against a regime, in a sentence. */
function whyChecked(policy: AnalysedPolicy, active: ActiveRegime | undefined, presentation: Presentation): string {
  const { lines, model } = policy;
  if (active?.otherLaw) {
    return say(policy, presentation, 'why-elsewhere', { otherLaw: quote(model.document.prose, active.otherLaw) });
  }
  if (active?.source !== 'detected') return say(policy, presentation, `why-${active?.source ?? 'assumed'}`);
  if (!active.span) return say(policy, presentation, 'why-language');
  return say(policy, presentation, 'why-sign', {
    reason: active.reason ?? '',
    line: lineNumber(lines, active.span.start),
  });
}

function regimeOf(model: PolicyModel, id: string) {
  return model.knowledge.regimes.find((regime) => regime.id === id);
}

function isConflict({ rule, related }: Finding): boolean {
  return rule.startsWith('contradiction/') && related.length > 0;
}

function conflictView({ model, lines }: AnalysedPolicy, finding: Finding, { language }: Presentation): ConflictView {
  const { knowledge, document } = model;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: findingText(knowledge, finding, language),
    range: rangeOf(finding.span, lines),
    quote: quote(document.prose, finding.span),
    others: finding.related.map(({ span, message }) => ({
      range: rangeOf(span, lines),
      message: renderMessage(knowledge, finding.rule, message, language),
      quote: quote(document.prose, span),
    })),
  };
}

function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
