import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { sample, workspace } from './run.ts';

const policies = {
  'contradictions.md': sample('contradictions.md'),
  'chinese.md': sample('chinese.md'),
  'terms.md': sample('delivery-terms.md'),
};

/**
 * The schema that OASIS publishes for SARIF 2.1.0, as Microsoft's MIT-licensed packages carry it; without the names of its
 * draft, of which it uses nothing that later drafts lack.
 */
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(readFileSync(resolve(import.meta.dirname, '../fixtures/schemas/sarif-2.1.0.json'), 'utf8'));

const colourSign = String.fromCharCode(27);

describe('text', () => {
  it('marks the words in their lines, both places of a contradiction', async () => {
    const { out } = await workspace(policies).run(['check', 'contradictions.md']);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('│ We never share your location data'));
    expect(lines[at]).toMatch(/^ {2} +7 │ We never share/);
    const marks = lines[at + 1] as string;
    expect(lines[at]?.slice(marks.search(/[~^]/), marks.search(/[~^](?![~^])/) + 1)).toMatch(/never share|share/);
    expect(out).toContain('gives no legal advice');
    expect(out).toMatch(/\d+ errors?, .* in 1 file\n/);
  });

  it('says why a file was not checked', async () => {
    const { out } = await workspace(policies).run(['check', 'terms.md']);
    expect(out).toContain('does not look like a privacy policy');
    expect(out).toContain('--force');
  });

  it('has colours only for a terminal, and not against NO_COLOR', async () => {
    const coloured = async (io: Parameters<ReturnType<typeof workspace>['run']>[2]) =>
      (await workspace(policies).run(['check', 'contradictions.md'], '', io)).out.includes(colourSign);
    expect(await coloured({})).toBe(false);
    expect(await coloured({ isTerminal: true })).toBe(true);
    expect(await coloured({ isTerminal: true, env: { NO_COLOR: '1' } })).toBe(false);
  });

  it('keeps marks under what they mark in Chinese and in long lines', async () => {
    const long = `# Privacy Policy\n\n${'We like gardens. '.repeat(40)}We collect your name to to greet you. ${'We like trees. '.repeat(40)}\n`;
    const { out } = await workspace({ 'privacy.md': long }).run(['check', 'privacy.md']);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('name to to greet'));
    const marks = lines[at + 1] as string;
    expect((lines[at] as string).length).toBeLessThanOrEqual(100);
    expect(lines[at]?.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toContain('to');
  });

  it('is one line a finding when quiet', async () => {
    const { out } = await workspace(policies).run(['check', '-q', 'contradictions.md', 'terms.md']);
    for (const line of out.trimEnd().split('\n')) {
      expect(line).toMatch(/^contradictions\.md:\d+:\d+: (?:error|warning|information|hint): .+ \[[a-z-]+\/[a-z-]+\]$/);
    }
  });
});

describe('sarif', () => {
  const validate = new Ajv({ strict: false, logger: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );
  const logOf = async (...args: string[]) =>
    JSON.parse((await workspace(policies).run(['check', '-f', 'sarif', ...args])).out) as Log;

  it('is valid, with places, fixes and fingerprints', async () => {
    const log = await logOf('contradictions.md', 'chinese.md', 'gone.md');
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const [run] = log.runs;
    const results = run?.results ?? [];
    expect(results.some(({ relatedLocations }) => relatedLocations?.length)).toBe(true);
    expect(results.some(({ fixes }) => fixes?.length)).toBe(true);
    for (const { ruleId, ruleIndex, partialFingerprints } of results) {
      expect(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
      expect(partialFingerprints?.['proviso/v1']).toMatch(/^[0-9a-f]{16}$/);
    }
    expect(run?.invocations?.[0]?.executionSuccessful).toBe(false);
  });

  it('has an empty list where nothing is found', async () => {
    const log = await logOf('terms.md');
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(log.runs[0]?.results).toEqual([]);
  });

  it('is told invalid by the schema when it is', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  it('leads to pages below --docs-url', async () => {
    const log = await logOf('contradictions.md', '--docs-url', 'https://docs.example/rules/');
    for (const { id, helpUri } of log.runs[0]?.tool.driver.rules ?? []) {
      expect(helpUri).toBe(`https://docs.example/rules/${id}.md`);
    }
  });
});

describe('github', () => {
  it('is one workflow command a finding, with what would end it escaped', async () => {
    const { out } = await workspace(policies).run(['check', '-f', 'github', 'contradictions.md']);
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning|notice) file=contradictions\.md,line=\d+,.*title=[^:,]+::./);
  });
});

describe('markdown', () => {
  it('has a table of clauses for each regime, and the findings', async () => {
    const { out } = await workspace(policies).run([
      'check',
      '-f',
      'markdown',
      '--regime',
      'gdpr,uk',
      'contradictions.md',
    ]);
    expect(out).toMatch(/^# contradictions\.md\n\n## /);
    expect(out.match(/^\| clause \| asked \| state \| where \| article \|$/gm)).toHaveLength(2);
    expect(out).toContain('\n## Findings\n');
    const rows = out.split('\n').filter((line) => line.startsWith('| '));
    const columns = (row: string) => row.replaceAll('\\|', '').split('|').length;
    expect(rows.every((row) => columns(row) === 7 || columns(row) === 6)).toBe(true);
  });
});
