import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasAny, keepAndAdvance, widen } from '../../../server/src/core/recognise/positions.ts';

const seed = 20240117;
const size = 3;
const last = size * 32 - 1;
const positions = fc.uniqueArray(fc.nat(last));

function bitsOf(set: readonly number[]): Uint32Array {
  const bits = new Uint32Array(size);
  for (const at of set) bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
  return bits;
}

const inside = (set: Iterable<number>) => [...new Set(set)].filter((at) => at <= last).sort((a, b) => a - b);

function setOf(bits: Uint32Array): readonly number[] {
  return Array.from({ length: last + 1 }, (_, at) => at).filter((at) => (bits[at >>> 5] as number) & (1 << (at & 31)));
}

test('positions that both have move on by one word', () => {
  fc.assert(
    fc.property(positions, positions, (a, b) => {
      const bits = bitsOf(a);
      // The second set stands somewhere in a longer list.
      const both = a.filter((at) => b.includes(at));
      expect(keepAndAdvance(bits, size, Uint32Array.of(7, ...bitsOf(b)), 1)).toBe(both.length > 0);
      expect(setOf(bits)).toEqual(inside(both.map((at) => at + 1)));
    }),
    { seed },
  );
});

test('a gap reaches all positions up to its length', () => {
  fc.assert(
    fc.property(positions, fc.nat(70), (set, most) => {
      const bits = bitsOf(set);
      widen(bits, size, most);
      expect(setOf(bits)).toEqual(inside(set.flatMap((at) => Array.from({ length: most + 1 }, (_, by) => at + by))));
    }),
    { seed },
  );
});

test('a position is found from the first to the last that is asked for', () => {
  fc.assert(
    fc.property(positions, fc.nat(last), fc.nat(last), (set, from, to) => {
      expect(hasAny(bitsOf(set), from, to)).toBe(set.some((at) => from <= at && at <= to));
    }),
    { seed },
  );
});
