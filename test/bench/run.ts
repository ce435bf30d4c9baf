/**
 * Times the whole analysis, from text to findings, beside markdownlint and write-good in the same run: cold (the first
 * analysis of a fresh process), with every sentence changed, and after one key press. Prints a table and the stages.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type { StageShare } from './stages.ts';
import { benchTexts } from './texts.ts';

interface Timing {
  readonly text: string;
  readonly characters: number;
  readonly tool: string;
  readonly measure: string;
  readonly milliseconds: number;
}

const root = resolve(__dirname, '../..');
const folder = join(root, '.cache/bench');
const script = join(folder, 'measure.js');
const coldRuns = 3;

function main(): void {
  mkdirSync(folder, { recursive: true });
  // Bundled as it is shipped, but with names, by which the stages are told.
  buildSync({
    absWorkingDir: root,
    entryPoints: ['test/bench/measure.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    external: ['markdownlint', 'write-good'],
    logLevel: 'error',
  });
  const cold = benchTexts().map(({ name, path, text }, i): Timing => {
    const file = join(folder, `text${i}${path.slice(path.lastIndexOf('.'))}`);
    writeFileSync(file, text);
    const times = Array.from({ length: coldRuns }, () => measure<number>('cold', file)).sort((a, b) => a - b);
    const milliseconds = times[coldRuns >> 1] as number;
    return { text: name, characters: text.length, tool: 'proviso', measure: 'cold', milliseconds };
  });
  const { timings, stages } = measure<{ timings: readonly Timing[]; stages: readonly StageShare[] }>('warm');
  rmSync(folder, { recursive: true });
  process.stdout.write(table([...cold, ...timings]));
  const total = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  process.stdout.write('\nstages, every sentence changed:\n');
  for (const { stage, milliseconds } of stages.filter((one) => one.milliseconds > 0.02)) {
    const share = Math.round((100 * milliseconds) / total);
    process.stdout.write(
      `  ${stage.padEnd(22)}${milliseconds.toFixed(2).padStart(8)} ms${String(share).padStart(5)} %\n`,
    );
  }
}

function measure<T>(...args: readonly string[]): T {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

/** One row a text and measure; the peers with how many times as long they take. */
function table(timings: readonly Timing[]): string {
  const own = timings.filter(({ tool }) => tool === 'proviso').sort((a, b) => a.text.localeCompare(b.text));
  const shown = own.map(({ text, characters, measure: name, milliseconds }) => {
    const others = timings.filter((one) => one.text === text && one.measure === name && one.tool !== 'proviso');
    const ratios = others.map((one) => {
      return `${one.tool} ${one.milliseconds.toFixed(1)} ms (proviso takes ${(milliseconds / one.milliseconds).toFixed(2)} of it)`;
    });
    const figure = `${milliseconds.toFixed(1)} ms`.padStart(11);
    return `${text.padEnd(14)}${String(characters).padStart(8)}  ${name.padEnd(10)}${figure}  ${ratios.join('  ')}`.trimEnd();
  });
  return `${shown.join('\n')}\n`;
}

main();
