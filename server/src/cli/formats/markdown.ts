import { clauseType, regime } from '../../core/knowledge/knowledge.ts';
import type { CoverageRow, PolicyModel } from '../../core/model.ts';
import type { Evidence } from '../../core/recognise/clauseMatch.ts';
import { lineAt } from '../../core/text/lineIndex.ts';
import type { DiagnosticReport } from '../../service/report.ts';
import type { CheckedDocument, ReportFormat } from './format.ts';
import { severities } from './text.ts';

const states: Readonly<Record<CoverageRow['state'], string>> = {
  satisfied: 'stated',
  incomplete: '**incomplete**',
  missing: '**missing**',
  'not-asked': 'not asked for',
};

/** For a memo: what each law asks for, whether and where the policy says it, and the findings. */
export function markdownFormat(): ReportFormat {
  let documents = 0;
  return {
    add(document) {
      const { report } = document;
      const parts = [`# ${escapeCell(report.path)}`];
      if (report.kind === 'other' && report.diagnostics.length === 0) {
        parts.push('This does not look like a privacy policy, so it was not checked.');
      } else {
        parts.push(coverageTables(document), findingsTable(report.diagnostics));
      }
      return `${documents++ > 0 ? '\n' : ''}${parts.join('\n\n')}\n`;
    },
    end(errors) {
      const failed = errors.map(({ path, message }) => `- ${escapeCell(`${path}: ${message}`)}`);
      const list = failed.length > 0 ? `\n# Not checked\n\n${failed.join('\n')}\n` : '';
      return `${list}\n_Proviso reads texts; it gives no legal advice._\n`;
    },
  };
}

/** One table for each regime: clause, state, evidence, article. */
export function coverageTables(document: CheckedDocument): string {
  const { model } = document;
  return model.regimes
    .map(({ id, source, reason }) => {
      const name = regime(model.knowledge, id).name.en;
      const why = source === 'configured' ? '' : ` (${source}${reason ? `: ${reason}` : ''})`;
      const rows = model.coverage.filter((row) => row.regime === id);
      const { asked = 0, satisfied = 0 } = document.report.coverage[id] ?? {};
      return [
        `## ${name}${why}`,
        `${satisfied} of the ${asked} clauses that it asks for are stated in full.`,
        [
          '| clause | asked | state | where | article |',
          '| --- | --- | --- | --- | --- |',
          ...rows.map((row) => `| ${coverageCells(row, document).map(escapeCell).join(' | ')} |`),
        ].join('\n'),
      ].join('\n\n');
    })
    .join('\n\n');
}

function coverageCells(row: CoverageRow, { model, lines }: CheckedDocument): readonly string[] {
  const clause = clauseType(model.knowledge, row.clause);
  const match = model.clauses.get(row.clause);
  const state = match?.state === 'denied' && row.state === 'satisfied' ? 'denied' : states[row.state];
  const lacks = row.missingElements.map((id) => clause.elements.find((element) => element.id === id)?.text ?? id);
  const evidence = match && match.state !== 'mentioned' ? match.evidence[0] : undefined;
  return [
    clause.title.en,
    row.level,
    lacks.length > 0 ? `${state}: lacks ${lacks.join('; ')}` : state,
    evidence ? `line ${lineAt(lines, evidence.span.start) + 1}: “${excerptOf(evidence, model)}”` : '',
    row.citation,
  ];
}

/** The first words of the evidence. */
function excerptOf({ span }: Evidence, model: PolicyModel): string {
  const words = model.document.prose.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return words.length <= 90 ? words : `${words.slice(0, 90).replace(/\s+\S*$/, '')} …`;
}

function findingsTable(diagnostics: readonly DiagnosticReport[]): string {
  if (diagnostics.length === 0) return '## Findings\n\nNone.';
  const ordered = [...diagnostics].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const rows = ordered.map(({ severity, range, related, message, rule, url }) => {
    const lines = [range, ...related.map((other) => other.range)].map(({ start }) => start.line + 1);
    return `| ${severity} | ${[...new Set(lines)].join(', ')} | ${escapeCell(message)} | [${rule}](${url}) |`;
  });
  return ['## Findings', '', '| severity | line | finding | rule |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function escapeCell(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[|<>]/g, (sign) => ({ '|': '\\|', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
