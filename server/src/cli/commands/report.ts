import { writtenLanguage } from '../../core/parse/language.ts';
import { dataMap } from '../../service/dataMap.ts';
import type { Presentation } from '../../service/presentation.ts';
import { reportDocument } from '../../service/report.ts';
import { ruleUrl } from '../../service/ruleUrl.ts';
import type { DataMapCell } from '../../service/views.ts';
import { defineCommand } from '../command.ts';
import { heading, noAdvice, type Part, paragraph, toHtml, toMarkdown } from '../formats/page.ts';
import { coverageParts, findingParts } from '../formats/review.ts';
import { exit, UsageError } from '../io.ts';
import { configurationOptions } from '../options.ts';
import { type ReadPolicy, readPolicyFile } from '../reading.ts';

/** `proviso report`: what a reviewer hands on, as Markdown or as a page to print. */
export const report = defineCommand({
  name: 'report',
  summary: 'Writes a report on one policy: coverage, contradictions, all findings, and a map of the data.',
  operands: 'FILE',
  options: {
    ...configurationOptions,
    format: { type: 'string', short: 'f', value: 'NAME', help: 'markdown, html (markdown)' },
  },
  async run(operands, values, io) {
    const format = values.format ?? 'markdown';
    if (format !== 'markdown' && format !== 'html') {
      throw new UsageError(`There is no format “${format}”; choose markdown or html.`);
    }
    const policy = await readPolicyFile(operands, values, io);
    const document = { ...policy, report: reportDocument(policy, { showsFixes: () => false }) };
    const { diagnostics, path } = document.report;
    const isConflict = ({ rule }: { readonly rule: string }) => rule.startsWith('contradiction/');
    const parts = [
      heading(1, `Report on ${path}`),
      paragraph(`Made by Proviso on ${io.today}. ${noAdvice}`),
      ...findingParts('Contradictions', diagnostics.filter(isConflict)),
      ...findingParts(
        'Other findings',
        diagnostics.filter((diagnostic) => !isConflict(diagnostic)),
      ),
      ...coverageParts(document),
      heading(2, 'Data map'),
      ...dataMapParts(policy),
    ];
    io.out(
      format === 'html' ? toHtml(`Report on ${path}`, writtenLanguage(document.report), parts) : toMarkdown(parts),
    );
    return exit.clean;
  },
});

/** Every data type with all that the policy says is done with it. */
function dataMapParts({ source, ...analysed }: ReadPolicy): readonly Part[] {
  const presentation: Presentation = { language: 'en', pageLink: (page) => ruleUrl(page) };
  const { rows } = dataMap(
    { ...analysed, source: { ...source, uri: source.path, version: 0, config: analysed.model.config } },
    presentation,
  );
  if (rows.length === 0) return [paragraph('The policy names no data of which it says what is done with them.')];
  const cells = (list: readonly DataMapCell[]) =>
    list.map(({ text, negated, range }) => `${negated ? 'not ' : ''}${text} (line ${range.start.line + 1})`).join('; ');
  return [
    {
      kind: 'table',
      head: ['data', 'collected', 'used for', 'shared with', 'kept', 'where'],
      rows: rows.map((row) => [
        row.label,
        ...[row.collected, row.usedFor, row.sharedWith, row.kept, row.where].map(cells),
      ]),
    },
  ];
}
