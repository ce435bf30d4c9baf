import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedPart } from '../../../server/src/core/text/changedPart.ts';

const seed = 20240117;
const words = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 40 });
/** Longer and shorter than what is compared at once, and alike in many places. */
const parts = fc.oneof(
  words,
  fc.nat(9000).map((count) => 'ab'.repeat(count)),
);

test('what was changed lies between what is alike at both ends', () => {
  fc.assert(
    fc.property(parts, words, words, parts, (head, removed, added, tail) => {
      const [before, after] = [head + removed + tail, head + added + tail];
      const { start, endBefore, endAfter } = changedPart(before, after);
      expect(after).toBe(before.slice(0, start) + after.slice(start, endAfter) + before.slice(endBefore));
      expect(start).toBeLessThanOrEqual(Math.min(endBefore, endAfter));
      // No character more than was changed.
      expect(endBefore - start).toBeLessThanOrEqual(removed.length);
      expect(endAfter - start).toBeLessThanOrEqual(added.length);
    }),
    { seed },
  );
});

test('the same text has no changed part', () => {
  const text = 'ab'.repeat(5000);
  const { start, endBefore, endAfter } = changedPart(text, `${text}`);
  expect([endBefore - start, endAfter - start]).toEqual([0, 0]);
});
