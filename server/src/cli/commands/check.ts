import { relative, resolve } from 'node:path';
import type { Severity } from '../../core/config/config.ts';
import { isExcluded } from '../../core/config/glob.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { reportDocument } from '../../service/report.ts';
import { analyseSource } from '../analyseSource.ts';
import { type Baseline, baselineOf, readBaseline, withoutBaseline } from '../baseline.ts';
import { defineCommand, type OptionValues } from '../command.ts';
import { createConfigurations, regimesFrom } from '../configurations.ts';
import { type FileError, findFiles, readSource, writeText } from '../files.ts';
import type { FormatOptions, ReportFormat } from '../formats/format.ts';
import { githubFormat } from '../formats/github.ts';
import { jsonFormat } from '../formats/json.ts';
import { markdownFormat } from '../formats/markdown.ts';
import { sarifFormat } from '../formats/sarif.ts';
import { severities } from '../formats/severities.ts';
import { textFormat } from '../formats/text.ts';
import { exit, type Io, UsageError } from '../io.ts';
import { configurationOptions } from '../options.ts';
import { shardOf } from '../shard.ts';
import { IgnoreEntries } from '../unusedIgnores.ts';
import { tool } from '../version.ts';

const formats: Readonly<Record<string, (options: FormatOptions) => ReportFormat>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
  markdown: markdownFormat,
};

const options = {
  ...configurationOptions,
  format: { type: 'string', short: 'f', value: 'NAME', help: `${Object.keys(formats).join(', ')} (text)` },
  'fail-on': { type: 'string', value: 'SEVERITY', help: 'exit with 1 from this severity on; or never (warning)' },
  force: { type: 'boolean', help: 'check files that do not look like a policy, too' },
  'stdin-path': { type: 'string', value: 'NAME', help: 'file name of what comes on standard input' },
  statements: { type: 'boolean', help: 'list what was understood, statement by statement (JSON)' },
  baseline: { type: 'string', value: 'FILE', help: 'leave out the findings that this file has' },
  'write-baseline': { type: 'string', value: 'FILE', help: 'write all findings to this file and exit with 0' },
  shard: { type: 'string', value: 'N/M', help: 'check the Nth of M parts of the files' },
  'docs-url': { type: 'string', value: 'URL', help: "where the rules' pages stand" },
  stats: { type: 'boolean', help: 'print sizes and times on standard error' },
  quiet: { type: 'boolean', short: 'q', help: 'findings alone, one a line (text)' },
} as const;

/** `proviso check`: checks policies and reports what is found. */
export const check = defineCommand({
  name: 'check',
  summary: 'Checks privacy policies. Without a path: all policies below the current folder; - is standard input.',
  operands: '[paths…]',
  options,
  async run(paths, values, io) {
    const failOn = severityFrom(values['fail-on'] ?? 'warning');
    const format = formatFrom(values, io);
    const baseline = values.baseline === undefined ? undefined : readBaseline(resolve(io.cwd, values.baseline));
    const regimes = regimesFrom(values.regime);
    const configurations = createConfigurations({ regimes, file: values.config, none: values['no-config'] }, io);
    const found = findFiles(paths, io);
    const errors: FileError[] = [...found.errors];
    const accepted: Record<string, Baseline['findings'][string]> = {};
    const ignores = new IgnoreEntries();
    let fails = false;
    let checked = 0;

    for (const file of shardOf(found.files, values.shard)) {
      try {
        const source = await readSource(file, io, values['stdin-path']);
        const configured = configurations.for(source.absolutePath);
        if (source.isFromFolder && isExcluded(configured.pathFromConfig, configured.config)) continue;
        const started = io.clock();
        const policy = analyseSource(source, configured, io, values.force);
        if (source.isFromFolder && policy.model.kind === 'other' && !values.force) continue;
        checked++;
        ignores.note(policy);
        const key = relative(io.cwd, source.absolutePath).replaceAll('\\', '/');
        if (values['write-baseline'] !== undefined) accepted[key] = baselineOf(policy.findings, source.text);
        const findings = withoutBaseline(policy.findings, source.text, baseline?.findings[key]);
        const kept = { ...policy, findings };
        const report = reportDocument(kept, {
          statements: values.statements,
          docsBase: values['docs-url'],
          showsFixes: format.showsFixes,
        });
        io.out(format.add({ ...kept, report }));
        fails ||= findings.some((finding) => isAtLeast(finding, failOn));
        if (values.stats) {
          const time = (io.clock() - started).toFixed(1);
          io.err(`${source.path}: ${source.text.length} characters, ${findings.length} findings, ${time} ms\n`);
        }
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        errors.push({ path: file.path, message: error.message });
      }
    }
    errors.push(...configurations.errors());
    io.out(format.end(errors));
    for (const unused of ignores.unused()) io.err(`proviso: ${unused}\n`);
    for (const { path, message } of errors) io.err(`proviso: ${path}: ${message}\n`);
    if (checked === 0 && errors.length === 0 && values.shard === undefined) {
      io.err('proviso: no privacy policy was found; name the file, or its pattern under “include” in .proviso.yaml\n');
    }
    if (values['write-baseline'] !== undefined) {
      const baseline = { version: 1, findings: accepted } satisfies Baseline;
      writeText(values['write-baseline'], `${JSON.stringify(baseline, null, 2)}\n`, io);
      fails = false;
    }
    return errors.length > 0 ? exit.misuse : fails ? exit.findings : exit.clean;
  },
});

function formatFrom(values: OptionValues<typeof options>, io: Io): ReportFormat {
  const name = values.format ?? 'text';
  if (values.quiet && name !== 'text')
    throw new UsageError('“--quiet” is for the text format alone; leave it out, or “--format”.');
  const create = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (!create) throw new UsageError(`There is no format “${name}”; choose from ${Object.keys(formats).join(', ')}.`);
  return create({
    tool,
    colours: io.isTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb',
    columns: io.columns,
    quiet: values.quiet === true,
    docsBase: values['docs-url'],
  });
}

function severityFrom(name: string): Severity | 'never' {
  const known = [...severities, 'never' as const].find((severity) => severity === name);
  if (!known) throw new UsageError(`There is no severity “${name}”; choose from ${severities.join(', ')}, never.`);
  return known;
}

function isAtLeast(finding: Finding, severity: Severity | 'never'): boolean {
  return severity !== 'never' && severities.indexOf(finding.severity) <= severities.indexOf(severity);
}
