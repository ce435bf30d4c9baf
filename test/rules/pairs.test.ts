import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../server/src/core/analyse.ts';
import { knowledge } from '../knowledge.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly contradiction: boolean;
}

/** Written by people who knew neither the rules nor the examples that they are learnt from. */
const folder = path.join(import.meta.dirname, '../fixtures/pairs');
const pairs = readdirSync(folder).flatMap(
  (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as readonly Pair[],
);

function isReported({ a, b }: Pair): boolean {
  const text = `# Privacy Policy\n\n${a}\n\n## Further information\n\n${b}\n`;
  const { findings } = analyse(text, {
    path: 'pair.md',
    format: 'markdown',
    knowledge,
    today: '2026-01-01',
    force: true,
  });
  return findings.some(
    ({ rule, related }) => /^(?:contradiction|consistency|definition)\//.test(rule) && related.length > 0,
  );
}

// The figures of the day stand in `npm run eval`; these are the floors below which something has broken.
test('many contradictory pairs are found, and few that only look alike', { timeout: 120_000 }, () => {
  const share = (contradiction: boolean) => {
    const all = pairs.filter((pair) => pair.contradiction === contradiction);
    return all.filter(isReported).length / all.length;
  };
  expect(share(true)).toBeGreaterThan(0.75);
  expect(share(false)).toBeLessThan(0.02);
});
