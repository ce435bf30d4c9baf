import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../server/src/cli/formats/excerpt.ts';
import { analyse } from '../server/src/core/analyse.ts';
import { indexLines } from '../server/src/core/text/lineIndex.ts';
import { formatOf } from '../server/src/service/analysis.ts';
import { type OutlineReport, reportDocument } from '../server/src/service/report.ts';
import { knowledge } from './knowledge.ts';

const folder = join(import.meta.dirname, 'fixtures/policies');
const isUpdating = process.env.UPDATE_SNAPSHOTS === '1';

/** All that is said of a sample policy, to be read by people: outline, clauses, coverage, findings with their marks. */
function describePolicy(name: string): string {
  const text = readFileSync(join(folder, name), 'utf8');
  const lines = indexLines(text);
  const onRuleFailure = (rule: string, error: unknown) => {
    throw new Error(`${rule} failed`, { cause: error });
  };
  const analysis = analyse(text, { path: name, format: formatOf(name), knowledge, today: '2026-05-20', onRuleFailure });
  const report = reportDocument({ ...analysis, lines });
  const mark = (range: Parameters<typeof excerptOf>[2], sign: string) => {
    const { line, text: shown, indent, length } = excerptOf(text, lines, range, 110);
    return `${String(line).padStart(4)} | ${shown}\n     | ${' '.repeat(indent)}${sign.repeat(length)}`;
  };
  const tree = (nodes: readonly OutlineReport[], depth = 0): string[] =>
    nodes.flatMap(({ title, kind, range, clauses, children }) => [
      `${String(range.start.line + 1).padStart(4)} ${'  '.repeat(depth)}${kind === 'inferred' ? `[${title}]` : title}` +
        (clauses.length > 0 ? ` (${clauses.join(', ')})` : ''),
      ...tree(children, depth + 1),
    ]);
  const findings = report.diagnostics.map(({ severity, rule, message, range, related }) =>
    [
      `${severity} ${rule}`,
      mark(range, '^'),
      `     ${message}`,
      ...related.flatMap((other) => [mark(other.range, '~'), `     ${other.message}`]),
    ].join('\n'),
  );
  const coverage = Object.entries(report.coverage).map(([regime, { asked, satisfied, missing, incomplete }]) =>
    [
      `${regime}: ${satisfied} of ${asked}`,
      ...(missing.length > 0 ? [`missing ${missing.join(', ')}`] : []),
      ...(incomplete.length > 0 ? [`incomplete ${incomplete.join(', ')}`] : []),
    ].join('; '),
  );
  const regimes = analysis.model.regimes.map(({ id, source }) => `${id} (${source})`);
  return `${[
    `${report.kind}, ${report.language}, ${report.format}; ${regimes.join(', ')}`,
    ['OUTLINE', ...tree(report.outline)].join('\n'),
    ['COVERAGE', ...coverage].join('\n'),
    ['FINDINGS', ...findings].join('\n\n'),
  ].join('\n\n')}\n`;
}

describe('sample policies', () => {
  const names = readdirSync(folder).filter((name) => !name.endsWith('.snap'));

  it.each(names)('%s is read as its snapshot says', (name) => {
    const path = join(folder, `${name}.snap`);
    const found = describePolicy(name);
    if (isUpdating) {
      if (process.env.CI) throw new Error('Snapshots are looked at by people: update them locally, not in CI.');
      writeFileSync(path, found);
    }
    expect(existsSync(path), `no snapshot yet: UPDATE_SNAPSHOTS=1 npx vitest run test/goldens.test.ts`).toBe(true);
    expect(found).toBe(readFileSync(path, 'utf8'));
  });

  it('has no snapshot without its policy', () => {
    const orphans = readdirSync(folder).filter((name) => name.endsWith('.snap') && !names.includes(name.slice(0, -5)));
    expect(orphans).toEqual([]);
  });
});
