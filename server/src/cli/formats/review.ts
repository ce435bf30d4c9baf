import { regime } from '../../core/knowledge/knowledge.ts';
import type { CoverageRow } from '../../core/model.ts';
import { quote } from '../../core/text/quote.ts';
import { clauseState, clauseTitle, elementText } from '../../service/clauses.ts';
import { lineNumber } from '../../service/ranges.ts';
import type { DiagnosticReport } from '../../service/report.ts';
import type { CheckedDocument } from './format.ts';
import { heading, type Part, paragraph } from './page.ts';
import { severities } from './severities.ts';

const states: Readonly<Record<CoverageRow['state'], string>> = {
  satisfied: 'stated',
  incomplete: 'INCOMPLETE',
  missing: 'MISSING',
  'not-asked': 'not asked for',
};

/** For each regime a table of what it asks for: clause, state, evidence, article. */
export function coverageParts(document: CheckedDocument): readonly Part[] {
  const { model, report } = document;
  return model.regimes.flatMap(({ id, source, reason }) => {
    const why = source === 'configured' ? '' : ` (${source}${reason ? `: ${reason}` : ''})`;
    const rows = model.coverage.filter((row) => row.regime === id);
    const { asked = 0, satisfied = 0 } = report.coverage[id] ?? {};
    return [
      heading(2, `${regime(model.knowledge, id).name.en}${why}`),
      paragraph(`${satisfied} of the ${asked} clauses that it asks for are stated in full.`),
      {
        kind: 'table',
        head: ['clause', 'asked', 'state', 'where', 'article'],
        rows: rows.map((row) => coverageCells(row, document)),
      },
    ];
  });
}

function coverageCells(row: CoverageRow, { model, lines }: CheckedDocument): readonly string[] {
  const isDenied = row.state === 'satisfied' && clauseState(model, row.clause) === 'denied';
  const state = isDenied ? 'answered: does not apply' : states[row.state];
  const lacks = row.missingElements.map((element) => elementText(model, row.clause, element, 'en'));
  const match = model.clauses.get(row.clause);
  const span = match && match.state !== 'mentioned' ? match.evidence[0]?.span : undefined;
  return [
    clauseTitle(model, row.clause, 'en'),
    row.level,
    lacks.length > 0 ? `${state}: lacks ${lacks.join('; ')}` : state,
    span ? `line ${lineNumber(lines, span.start)}: “${quote(model.document.prose, span, 90)}”` : '',
    row.citation,
  ];
}

/** All findings in one table, heaviest first. */
export function findingParts(title: string, diagnostics: readonly DiagnosticReport[]): readonly Part[] {
  if (diagnostics.length === 0) return [heading(2, title), paragraph('None.')];
  const ordered = [...diagnostics].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const rows = ordered.map(({ severity, range, related, message, rule, url }) => {
    const lines = [range, ...related.map((other) => other.range)].map(({ start }) => start.line + 1);
    return [severity, [...new Set(lines)].join(', '), message, { text: rule, href: url }];
  });
  return [heading(2, title), { kind: 'table', head: ['severity', 'line', 'finding', 'rule'], rows }];
}
