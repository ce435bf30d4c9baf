import { expect, it } from 'vitest';
import type { Marker } from '../../../server/src/core/parse/document.ts';
import { markerFor } from '../../../server/src/core/parse/markerFor.ts';

const marker = (text: string, ordinal: number, style: Marker['style'] = 'decimal'): Marker => ({
  span: { start: 0, end: text.length },
  text,
  style,
  ordinal: [ordinal],
});

it.each([
  [marker('⑥', 6), 7, '⑦'],
  [marker('⑴', 1), 3, '⑶'],
  [marker('⒈', 1), 20, '⒛'],
  [marker('⑳', 20), 21, '21.'],
  [marker('3.', 3), 4, '4.'],
  [{ ...marker('2.b', 2, 'multi-decimal'), ordinal: [2, 2] }, 3, '2.c'],
  [marker('第五条', 5, 'article'), 6, '第六条'],
])('a marker keeps its form when it counts on: %j as %i', (like, value, written) => {
  expect(markerFor(like, value)).toBe(written);
});
