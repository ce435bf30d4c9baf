import pc from 'picocolors';
import type { Range } from 'vscode-languageserver-types';
import type { Severity } from '../../core/config/config.ts';
import type { DiagnosticReport, DocumentReport } from '../../service/report.ts';
import { excerptOf } from './excerpt.ts';
import type { CheckedDocument, FormatOptions, ReportFormat } from './format.ts';
import { noAdvice } from './page.ts';
import { severities } from './severities.ts';
import { wrap } from './width.ts';

const formatNames = { markdown: 'Markdown', plaintext: 'plain text', html: 'HTML' } as const;
const languageNames = { en: 'English', zh: 'Chinese', other: 'a language that Proviso does not read' } as const;

type Colours = ReturnType<typeof pc.createColors>;

/** For people: each finding with its lines and marks, heaviest first. */
export function textFormat(options: FormatOptions): ReportFormat {
  const colours = pc.createColors(options.colours);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let files = 0;
  return {
    // Hints are many and small: one look at the line is enough of them.
    showsFixes: (severity) => !options.quiet && severity !== 'hint',
    add(document) {
      files++;
      for (const { severity } of document.report.diagnostics) counts[severity]++;
      return options.quiet ? quietLines(document.report) : describeDocument(document, colours, options.columns);
    },
    end() {
      // Nothing was checked: what is said about that is no finding.
      if (options.quiet || files === 0) return '';
      return `${summary(counts, files, colours)}\n${colours.dim(noAdvice)}\n`;
    },
  };
}

/** What `counts` says in words: "2 errors, 1 warning in 3 files". */
function summary(counts: Readonly<Record<Severity, number>>, files: number, colours: Colours): string {
  const where = `in ${count(files, 'file')}`;
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const noun = severity === 'information' ? `${counts[severity]} information` : count(counts[severity], severity);
      return paint(severity, colours)(noun);
    });
  return parts.length > 0 ? `${parts.join(', ')} ${where}` : `${colours.green('Nothing found')} ${where}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function quietLines({ path, diagnostics }: DocumentReport): string {
  return diagnostics
    .map(({ range, severity, message, rule }) => `${place(path, range)}: ${severity}: ${message} [${rule}]\n`)
    .join('');
}

function describeDocument(document: CheckedDocument, colours: Colours, columns: number): string {
  const { report } = document;
  const head = `${colours.bold(report.path)}  ${colours.dim(describeKind(document))}\n`;
  if (report.kind === 'other' && report.diagnostics.length === 0) {
    return `${head}  ${whyUnchecked(report)} (--force checks it all the same)\n\n`;
  }
  const ordered = [...report.diagnostics].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  const findings = ordered.map((diagnostic) => describeFinding(diagnostic, document, colours, columns));
  return `${head}\n${findings.join('\n')}${findings.length > 0 ? '\n' : ''}`;
}

/** Why nothing is said of a document that somebody named. */
export function whyUnchecked({ language }: DocumentReport): string {
  return language === 'other'
    ? 'is written in a language that Proviso does not read, so it was not checked'
    : 'does not look like a privacy policy, so it was not checked';
}

/** "Markdown, English; checked against GDPR (detected: …)". */
function describeKind({ report, model }: CheckedDocument): string {
  const regimes = model.regimes.map(({ id, source, reason }) => {
    const short = model.knowledge.regimes.find((regime) => regime.id === id)?.short ?? id;
    if (source === 'configured') return short;
    return `${short} (${source}${reason ? `: ${reason}` : ''})`;
  });
  return `${formatNames[report.format]}, ${languageNames[report.language]}; checked against ${regimes.join(', ')}`;
}

function describeFinding(
  { severity, rule, range, message, related, fixes }: DiagnosticReport,
  document: CheckedDocument,
  colours: Colours,
  columns: number,
): string {
  const { report, model, lines } = document;
  const head = `${paint(severity, colours)(severity)}  ${place(report.path, range)}  ${colours.dim(rule)}\n`;
  const text = wrap(message, Math.min(columns, 100) - 2).map((line) => `  ${line}\n`);
  const places = [{ range, message: '', mark: '^', tint: paint(severity, colours) }].concat(
    related.map((other) => ({ ...other, mark: '~', tint: colours.cyan })),
  );
  const shown = severity === 'hint' ? [] : places.sort((a, b) => a.range.start.line - b.range.start.line);
  const gutter = Math.max(...shown.map((one) => String(one.range.start.line + 1).length), 3);
  const excerpts = shown.map((one) => {
    const excerpt = excerptOf(model.document.text, lines, one.range, columns - gutter - 5);
    const bar = colours.dim('│');
    const note = one.message ? ` ${one.message}` : '';
    return [
      `  ${colours.dim(String(excerpt.line).padStart(gutter))} ${bar} ${excerpt.text}\n`,
      `  ${' '.repeat(gutter)} ${bar} ${' '.repeat(excerpt.indent)}${one.tint(one.mark.repeat(excerpt.length) + note)}\n`,
    ].join('');
  });
  const remedies = fixes.map(({ title }) => `  ${colours.green('→')} ${title}\n`);
  return [head, ...text, ...excerpts, ...remedies].join('');
}

function place(path: string, { start }: Range): string {
  return `${path}:${start.line + 1}:${start.character + 1}`;
}

function paint(severity: Severity, colours: Colours): (text: string) => string {
  if (severity === 'error') return colours.red;
  if (severity === 'warning') return colours.yellow;
  return severity === 'information' ? colours.blue : colours.dim;
}
