import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { conflict, connects, mayAnswer } from './defects.ts';
import { checkText } from './documents.ts';
import type { Figure, Part } from './figures.ts';
import { filesIn, halfOf, readSet } from './paths.ts';
import { PythonRandom } from './pythonRandom.ts';
import { count, share } from './whole.ts';

interface Pair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly contradiction: boolean;
  readonly language?: 'en' | 'zh';
}

interface Outcome {
  readonly pair: Pair;
  readonly hit: boolean;
}

/** Contradictory pairs and look-alikes, each put into a real policy: how many are found, how many flagged in error. */
export function pairs(half: Part): readonly Figure[] {
  return figuresOf('pairs', outcomes(), half);
}

/** Pairs of the project's own, written by people who knew no rule, each in a policy of two sections. */
export function ownPairs(half: Part): readonly Figure[] {
  return figuresOf('own pairs', ownOutcomes(), half);
}

function figuresOf(name: string, found: readonly Outcome[], half: Part): readonly Figure[] {
  return (['en', 'zh'] as const).flatMap((language) => {
    const recall: [number, number] = [0, 0];
    const flagged: [number, number] = [0, 0];
    for (const { pair, hit } of found) {
      if ((pair.language ?? 'en') !== language || (half !== 'all' && halfOf(pair.id) !== half)) continue;
      count(pair.contradiction ? recall : flagged, hit);
    }
    const set = `${name} ${language}`;
    return [share(set, 'recall', half, recall), share(set, 'look-alikes flagged', half, flagged)];
  });
}

let keptOwn: readonly Outcome[] | undefined;

function ownOutcomes(): readonly Outcome[] {
  const folder = join(__dirname, '../fixtures/pairs');
  keptOwn ??= readdirSync(folder)
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly Pair[])
    .map((pair) => {
      const lines = ['# Privacy Policy', '', pair.a, '', '## Further information', '', pair.b, ''];
      const { diagnostics } = checkText(`${pair.id}.md`, lines.join('\n'), { force: true });
      return { pair, hit: diagnostics.some((d) => mayAnswer(d, conflict) && connects(d, 3, 7)) };
    });
  return keptOwn;
}

let kept: readonly Outcome[] | undefined;

/** Each pair in one host, `a` in its first third, `b` in its last; the places are those that the reference scorer draws. */
function outcomes(): readonly Outcome[] {
  if (kept) return kept;
  const random = new PythonRandom(402188);
  const hosts = { en: usableHosts('corpus/ota', 6000), zh: usableHosts('corpus/zh', 4000) };
  kept = readSet<readonly Pair[]>('eval/pairs.json').map((pair, n) => {
    const candidates = hosts[pair.language ?? 'en'];
    const host = candidates[n % candidates.length] as string;
    const lines = linesOf(host);
    const places = gaps(lines);
    const third = Math.max(1, Math.floor(places.length / 3));
    const a = random.choice(places.slice(0, third));
    const b = random.choice(places.slice(-third));
    const body = [...lines.slice(0, a), '', pair.a, '', ...lines.slice(a, b), '', pair.b, '', ...lines.slice(b)];
    const { diagnostics } = checkText(`${pair.id}${extname(host)}`, body.join('\n'), { force: true });
    return { pair, hit: diagnostics.some((d) => mayAnswer(d, conflict) && connects(d, a + 2, b + 5)) };
  });
  return kept;
}

function usableHosts(folder: string, least: number): readonly string[] {
  return filesIn(folder).filter((path) => statSync(path).size > least && gaps(linesOf(path)).length >= 6);
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').replace(/\r\n?/g, '\n').split('\n');
}

const notProse = /^\s*(#|[-*•|]|\d+[.)]|\(?[a-z0-9]{1,3}\))/;

/** Indices of blank lines between two paragraphs of prose, where a paragraph can be put in. */
function gaps(lines: readonly string[]): readonly number[] {
  const isProse = (line: string) => Buffer.byteLength(line) > 80 && !notProse.test(line);
  return lines.flatMap((line, i) =>
    i >= 2 &&
    i < lines.length - 2 &&
    line.trim() === '' &&
    isProse(lines[i - 1] as string) &&
    isProse(lines[i + 1] as string)
      ? [i]
      : [],
  );
}
