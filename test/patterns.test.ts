import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { isSlow, type Literal, literalsIn } from './patterns.ts';

/** V8 looks ten times as slowly for what begins with `\b` where a pattern has both `i` and `u`. */
const root = join(import.meta.dirname, '../server/src');

it('no pattern in a source begins with \\b and has both i and u', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.map((name) => [name, literalsIn(readFileSync(join(root, name), 'utf8'))] as const);
  expect(found.flatMap(([, literals]) => literals).length).toBeGreaterThan(1000);
  expect(
    found.flatMap(([name, literals]) => literals.filter(isSlow).map(({ source }) => `${name}: ${source}`)),
  ).toEqual([]);
});

it('no pattern that is kept is asked by matchAll, which makes a copy of it each time', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.filter((name) => readFileSync(join(root, name), 'utf8').includes('.matchAll('));
  // These put their pattern together for one text, and stop at the first matches.
  expect(found.sort()).toEqual(['core/read/terms.ts', 'core/rules/definition/unused.ts'].map((name) => join(name)));
});

it('no pattern that is put together from words does so either', async () => {
  const made: Literal[] = [];
  // Other tests may have loaded the modules before.
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, [pattern, flags = '']: [string | RegExp, string?]) {
        const expression = new target(pattern, flags || undefined);
        made.push(expression);
        return expression;
      },
    }),
  );
  try {
    const [{ analyse }, { knowledge }] = await Promise.all([
      import('../server/src/core/analyse.ts'),
      import('./knowledge.ts'),
    ]);
    const policies = join(import.meta.dirname, 'fixtures/policies');
    for (const name of readdirSync(policies).filter((one) => one.endsWith('.md')))
      analyse(readFileSync(join(policies, name), 'utf8'), {
        path: name,
        format: 'markdown',
        knowledge,
        today: '2026-11-01',
        force: true,
      });
  } finally {
    vi.unstubAllGlobals();
  }
  expect(made.length).toBeGreaterThan(100);
  expect(made.filter(isSlow).map(({ source }) => source.slice(0, 100))).toEqual([]);
});

it.each([
  ['\\bname', 'iu', true],
  ['(?:\\bname|other)', 'giu', true],
  ['other|(\\bname)', 'iu', true],
  ['(?:other|(?<it>so|\\bname)) here', 'iu', true],
  ['other (?:\\bname)', 'iu', false],
  ['(?<!\\w)name\\b', 'iu', false],
  ['[|(]\\bname', 'iu', false],
  ['\\(?|\\bname', 'iu', true],
  ['\\bname', 'i', false],
  ['\\bname', 'u', false],
])('%s with %s', (source, flags, slow) => {
  expect(isSlow({ source, flags })).toBe(slow);
});

it('literals are told from divisions and comments', () => {
  expect(literalsIn("const a = b / c / d; // of /this/\nconst e = /[/]\\/x/iu;\nreturn /y/.test(f('/g/h'));")).toEqual([
    { source: '[/]\\/x', flags: 'iu' },
    { source: 'y', flags: '' },
  ]);
});
