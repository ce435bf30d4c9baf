import { expect, test } from 'vitest';
import { isInProse } from '../../../server/src/core/parse/isInProse.ts';
import { parse } from '../../../server/src/core/parse/parse.ts';

/** Long enough for several groups of blocks. */
const filler = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} says nothing of interest to anybody at all.`);
const prose = (lines: readonly string[]) => parse(lines.join('\n\n'), 'plaintext');

test('what stands anywhere is found, and no more when it has gone', () => {
  const pattern = /lighthouse/i;
  for (const at of [0, 13, 31, 59]) {
    const lines = filler.with(at, 'The Lighthouse is ours.');
    expect(isInProse(prose(lines), pattern)).toBe(true);
    expect(isInProse(prose(filler), pattern)).toBe(false);
  }
});

test('what begins in one block and ends in the next is found wherever groups of blocks meet', () => {
  const pattern = /ends here\s+begins there/;
  for (let at = 0; at + 1 < filler.length; at++) {
    const lines = filler.with(at, 'It ends here').with(at + 1, 'begins there it does.');
    expect([at, isInProse(prose(lines), pattern)]).toEqual([at, true]);
    // The first group is the same as before; what stands behind it has changed.
    expect([at, isInProse(prose(lines.with(at + 1, 'begins elsewhere.')), pattern)]).toEqual([at, false]);
  }
});
