import { expect, test } from 'vitest';
import { distance } from '../../../server/src/core/text/distance.ts';

test.each([
  ['', 'abc', 3],
  ['contact', 'contact', 0],
  ['contact', 'contacts', 1],
  ['kitten', 'sitting', 3],
  ['sales@acme', 'slaes@acme', 2],
])('from %j to %j are %d changes', (a, b, changes) => {
  expect(distance(a, b)).toBe(changes);
  expect(distance(b, a)).toBe(changes);
});

test('neighbours that have changed places are one slip where slips are counted', () => {
  expect(distance('lsit', 'list')).toBe(2);
  expect(distance('lsit', 'list', true)).toBe(1);
  expect(distance('vauge', 'vague', true)).toBe(1);
});
