/**
 * What is timed, in a process of its own: `measure.js cold PATH` prints the milliseconds of the first analysis in a fresh
 * process, `measure.js warm` all repeated measurements. JSON on standard output.
 */
import { readFileSync } from 'node:fs';
import { knowledge } from '../../server/src/cli/knowledge.ts';
import { analyse } from '../../server/src/core/analyse.ts';
import { formatOf } from '../../server/src/service/analysis.ts';
import { profileStages } from './stages.ts';
import { afterKeyPress, afterRewriting, type BenchText, benchTexts } from './texts.ts';

type Lint = (text: string) => void;

interface Timing {
  readonly text: string;
  readonly characters: number;
  readonly tool: string;
  readonly measure: 'cold' | 'first' | 'rewritten' | 'key press';
  /** Median, in milliseconds. */
  readonly milliseconds: number;
  readonly runs: number;
}

function proviso(path: string): Lint {
  return (text) => void analyse(text, { path, format: formatOf(path), knowledge, today: '2026-01-01' });
}

/** The fastest linters of prose and of Markdown style, each as it is used in an editor. */
async function peers(): Promise<Readonly<Record<string, Lint>>> {
  const { lint } = await import('markdownlint/sync');
  const { default: writeGood } = await import('write-good');
  return {
    'write-good': (text) => void writeGood(text),
    markdownlint: (text) => void lint({ strings: { text } }),
  };
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] as number;
}

/** Times all tools in turn, round by round, so that a busy moment of the machine meets each of them. */
function race(
  tools: Readonly<Record<string, Lint>>,
  change: (round: number) => string,
  runs: number,
): ReadonlyMap<string, number> {
  const times = new Map(Object.keys(tools).map((name) => [name, [] as number[]]));
  for (let round = 0; round < runs; round++) {
    for (const [name, lint] of Object.entries(tools)) {
      const text = change(round);
      times.get(name)?.push(time(() => lint(text)));
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

async function warm(): Promise<void> {
  const others = await peers();
  const texts = benchTexts();
  const timings: Timing[] = [];
  const add = (text: BenchText, measure: Timing['measure'], runs: number, medians: ReadonlyMap<string, number>) => {
    for (const [tool, milliseconds] of medians) {
      timings.push({ text: text.name, characters: text.text.length, tool, measure, milliseconds, runs });
    }
  };
  const short = texts[0] as BenchText;
  const tools = { proviso: proviso(short.path), ...others };
  race(tools, (round) => afterRewriting(short.text, round), 8); // everybody warms up
  for (const text of texts) {
    const isLong = text.text.length > 500_000;
    const own = { ...tools, proviso: proviso(text.path) };
    const runs = isLong ? 3 : 25;
    if (isLong)
      add(
        text,
        'first',
        1,
        race(own, () => text.text, 1),
      );
    else
      add(
        text,
        'rewritten',
        runs,
        race(own, (round) => afterRewriting(text.text, round + 100), runs),
      );
    race({ proviso: own.proviso }, (round) => afterKeyPress(text.text, 96 - round), 2);
    add(
      text,
      'key press',
      runs,
      race(own, (round) => afterKeyPress(text.text, round), runs),
    );
  }
  const stages = await profileStages((round) => tools.proviso(afterRewriting(short.text, round + 1000)), 30);
  process.stdout.write(JSON.stringify({ timings, stages }));
}

const [mode, path] = process.argv.slice(2);
if (mode === 'cold') {
  const text = readFileSync(path as string, 'utf8');
  process.stdout.write(JSON.stringify(time(() => proviso(path as string)(text))));
} else void warm();
