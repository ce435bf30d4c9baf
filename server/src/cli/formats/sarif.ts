import type { Log, Region, ReportingDescriptor, Result, Location as SarifLocation } from 'sarif';
import type { Range } from 'vscode-languageserver-types';
import type { Severity } from '../../core/config/config.ts';
import { ruleBehind, ruleCatalogue } from '../../core/rules/catalogue.ts';
import { fixesOf } from '../../core/rules/edits.ts';
import type { Fix } from '../../core/rules/rule.ts';
import { renderMessage } from '../../service/messages.ts';
import { rangeOf } from '../../service/ranges.ts';
import type { DiagnosticReport } from '../../service/report.ts';
import { fingerprintOf } from '../baseline.ts';
import type { CheckedDocument, FormatOptions, ReportFormat } from './format.ts';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

/** SARIF 2.1.0, which code hosts and editors show: one run, all findings with their fixes, an empty list where none is. */
export function sarifFormat({ tool }: FormatOptions): ReportFormat {
  const rules = new Map<string, ReportingDescriptor>();
  const results: Result[] = [];
  return {
    showsFixes: () => false, // they are written as edits, not as titles
    add(document) {
      document.report.diagnostics.forEach((diagnostic, index) => {
        if (!rules.has(diagnostic.rule)) rules.set(diagnostic.rule, describeRule(diagnostic));
        results.push(toResult(diagnostic, index, document));
      });
      return '';
    },
    end(errors) {
      const order = new Map([...rules.keys()].map((id, index) => [id, index]));
      const log: Log = {
        version: '2.1.0',
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        runs: [
          {
            tool: {
              driver: {
                name: tool.name,
                semanticVersion: tool.version,
                informationUri: 'https://github.com/proviso-tools/proviso',
                rules: [...rules.values()],
              },
            },
            columnKind: 'utf16CodeUnits',
            invocations: [
              {
                executionSuccessful: errors.length === 0,
                toolExecutionNotifications: errors.map(({ path, message }) => ({
                  level: 'error',
                  message: { text: `${path}: ${message}` },
                })),
              },
            ],
            results: results.map((result) => ({ ...result, ruleIndex: order.get(result.ruleId ?? '') })),
          },
        ],
      };
      return `${JSON.stringify(log, null, 1)}\n`;
    },
  };
}

function describeRule({ rule, url, severity }: DiagnosticReport): ReportingDescriptor {
  const summary = ruleCatalogue.find(({ id }) => id === rule)?.summary.en ?? ruleBehind(rule)?.summary.en ?? rule;
  return {
    id: rule,
    shortDescription: { text: summary },
    helpUri: url,
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult(diagnostic: DiagnosticReport, index: number, document: CheckedDocument): Result {
  const finding = document.findings[index];
  if (!finding) throw new Error('a report must have one diagnostic for each finding');
  const { path } = document.report;
  const fixes = fixesOf(finding, document.model);
  return {
    ruleId: diagnostic.rule,
    level: levels[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [toLocation(path, diagnostic.range)],
    ...(diagnostic.related.length > 0
      ? {
          relatedLocations: diagnostic.related.map(({ range, message }, id) => ({
            ...toLocation(path, range),
            id,
            message: { text: message },
          })),
        }
      : {}),
    partialFingerprints: { 'proviso/v1': fingerprintOf(finding, document.model.document.text) },
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => toFix(fix, finding.rule, document)) } : {}),
  };
}

function toFix(
  fix: Fix,
  rule: string,
  { model, lines, report }: CheckedDocument,
): NonNullable<Result['fixes']>[number] {
  return {
    description: { text: renderMessage(model.knowledge, rule, fix.title) },
    artifactChanges: [
      {
        artifactLocation: { uri: toUri(report.path) },
        replacements: fix.edits.map(({ span, newText }) => ({
          deletedRegion: toRegion(rangeOf(span, lines)),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function toLocation(path: string, range: Range): SarifLocation {
  return { physicalLocation: { artifactLocation: { uri: toUri(path) }, region: toRegion(range) } };
}

/** SARIF counts lines and columns from 1; the end column stands after the last character. */
function toRegion({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function toUri(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]:\//.test(slashed) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
