/**
 * Runs every check of the project, one after the other, and prints their sum.
 *
 * A check either prints its own line `N passed, N failed` at the end, or counts as one.
 * Names given as arguments run these alone: `npm test -- unit editor`.
 */
import { spawn } from 'node:child_process';
import { root } from './paths.ts';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const tsx = (script: string): readonly string[] => [process.execPath, '--import', 'tsx', script];
const npx = (...args: string[]): readonly string[] => ['npx', '--no-install', ...args];

const checks: readonly Check[] = [
  { name: 'build', command: tsx('server/build/build.ts') },
  { name: 'types', command: npx('tsc', '-p', '.', '--noEmit') },
  { name: 'lint', command: npx('biome', 'check', '--error-on-warnings') },
  { name: 'generated', command: [...tsx('server/build/generate.ts'), '--check'] },
  { name: 'unit', command: npx('vitest', 'run') },
  { name: 'editor', command: tsx('test/editor/run.ts') },
  { name: 'web', command: tsx('test/web/run.ts') },
  { name: 'package', command: tsx('test/package/run.ts') },
];

/** Runs a command, passing its output on, and keeps the output. */
function run([program, ...args]: readonly string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program ?? '', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (stream: NodeJS.WriteStream) => (data: Buffer) => {
      output += data.toString();
      stream.write(data);
    };
    child.stdout.on('data', collect(process.stdout));
    child.stderr.on('data', collect(process.stderr));
    child.on('error', (error) => resolve({ status: null, output: `${output}\n${error.message}` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** Escape sequences that colour a terminal. */
const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Reads the numbers that a runner printed last; a runner that fails has at least one failure. */
function outcome(status: number | null, output: string): Outcome {
  const text = output.replace(colour, '');
  const own = [...text.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  const vitest = [...text.matchAll(/^ +Tests +(.*)$/gm)].at(-1)?.[1];
  const figure = (word: string): number => Number(vitest?.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  const counted: Outcome = own
    ? { passed: Number(own[1]), failed: Number(own[2]), skipped: Number(own[3] ?? 0) }
    : vitest !== undefined
      ? { passed: figure('passed'), failed: figure('failed'), skipped: figure('skipped') + figure('todo') }
      : { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  return status === 0 ? counted : { ...counted, failed: Math.max(1, counted.failed) };
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    throw new Error(`No check “${unknown.join(', ')}”; there are ${checks.map((check) => check.name).join(', ')}.`);
  }
  const summary: string[] = [];
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, command } of checks) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stdout.write(`\n── ${name} ${'─'.repeat(70 - name.length)}\n`);
    const start = Date.now();
    const { status, output } = await run(command);
    const { passed, failed, skipped } = outcome(status, output);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const rest = skipped > 0 ? `, ${skipped} skipped` : '';
    summary.push(`${name.padEnd(10)} ${passed} passed, ${failed} failed${rest} (${seconds} s)`);
  }
  process.stdout.write(`\n${summary.join('\n')}\n`);
  if (sum.skipped > 0) process.stdout.write(`${sum.skipped} skipped; the output above says which and why\n`);
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}

void main();
