/**
 * Measures Proviso on the evaluation sets and prints one table; the figures are also written to `.eval/figures.json`.
 *
 * Counts as the sets' own scorer does, in one process. Names of sets as arguments measure these alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ClauseSet, headings, missingFindings, presence } from './clauses.ts';
import { failures } from './documents.ts';
import type { Figure, Part } from './figures.ts';
import { ownPairs, pairs } from './pairs.ts';
import { hasSets } from './paths.ts';
import { corpus, coverage, labelled, seeds } from './whole.ts';

const root = resolve(__dirname, '../..');

const gdpr = { gold: 'eval/gdpr200/gold.json', mapping: 'eval/gdpr200-clauses.json' };
const markdown: ClauseSet = { name: 'gdpr200 markdown', folder: 'eval/gdpr200/markdown', ...gdpr };
const plain: ClauseSet = { name: 'gdpr200 plain', folder: 'eval/gdpr200/plain', ...gdpr };
const c3pa: ClauseSet = {
  name: 'c3pa',
  folder: 'eval/c3pa/markdown',
  gold: 'eval/c3pa/gold.json',
  mapping: 'eval/c3pa-clauses.json',
};

/** Every set by the name that selects it; sets that are too small for halves are measured whole. */
const measures: Readonly<Record<string, (half: Part) => readonly Figure[]>> = {
  gdpr200: (half) => [
    ...presence(markdown, half),
    ...missingFindings(markdown, 'gdpr', half),
    ...headings(markdown, half),
  ],
  plain: (half) => [...presence(plain, half), ...headings(plain, half)],
  c3pa: (half) => presence(c3pa, half),
  labelled,
  pairs,
  own: ownPairs,
  seeds: (half) => (half === 'all' ? [...seeds(), ...coverage()] : []),
  corpus,
};

function main(): void {
  if (!hasSets) {
    process.stdout.write('The evaluation sets are not there (../shared/eval): nothing measured.\n');
    return;
  }
  const names = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(measures);
  const figures: Figure[] = [];
  for (const name of names) {
    const measure = measures[name];
    if (!measure) throw new Error(`No set “${name}”; there are ${Object.keys(measures).join(', ')}.`);
    for (const half of ['A', 'B', 'all'] as const) figures.push(...measure(half));
  }
  process.stdout.write(table(figures));
  mkdirSync(join(root, '.eval'), { recursive: true });
  writeFileSync(join(root, '.eval/figures.json'), `${JSON.stringify(figures, null, 1)}\n`);
  if (failures.length > 0) {
    process.stdout.write(`\n${failures.length} failures of rules, the first: ${failures[0]}\n`);
    process.exitCode = 1;
  }
}

/** One row a measure: half A (for tuning), half B (for confirming), all. */
function table(figures: readonly Figure[]): string {
  const wholes = figures.filter(({ half }) => half === 'all');
  const rows = wholes.map((whole) => {
    const of = (half: Part) =>
      figures.find((f) => f.set === whole.set && f.measure === whole.measure && f.half === half);
    return [whole.set, whole.measure, shown(of('A')), shown(of('B')), shown(whole), whole.counted];
  });
  const all = [['set', 'measure', 'A', 'B', 'all', 'counted'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] as string).length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] as number) : i < 5 ? cell.padStart(widths[i] as number) : cell))
      .join('  ');
  return `${all.map((row) => line(row).trimEnd()).join('\n')}\n`;
}

function shown(figure: Figure | undefined): string {
  if (figure?.value === undefined) return '–';
  return Number.isInteger(figure.value) && figure.value > 1 ? String(figure.value) : figure.value.toFixed(3);
}

main();
