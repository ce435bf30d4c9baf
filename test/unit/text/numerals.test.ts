import { expect, it } from 'vitest';
import { hanNumber, hanValue, romanNumber, romanValue } from '../../../server/src/core/text/numerals.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

it('reads each Chinese and each Roman number as it writes it', () => {
  expect(upTo(999).filter((value) => hanValue(hanNumber(value)) !== value)).toEqual([]);
  expect(upTo(89).filter((value) => romanValue(romanNumber(value)) !== value)).toEqual([]);
});

it.each([
  [9, '九'],
  [10, '十'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [103, '一百零三'],
  [110, '一百一十'],
  [999, '九百九十九'],
])('%i is %s', (value, written) => {
  expect(hanNumber(value)).toBe(written);
});

it('writes figures beyond what it has signs for', () => {
  expect([hanNumber(1000), romanNumber(90), romanNumber(100)]).toEqual(['1000', '90', '100']);
});

it.each([
  ['两百', 200],
  ['１２', 12],
  ['一百〇三', 103],
  ['二〇', 20],
  ['15', 15],
])('%s is %i', (written, value) => {
  expect(hanValue(written)).toBe(value);
});

it.each([
  ['XIV', 14],
  ['xl', 40],
  ['A', 0],
  ['', 0],
])('%j as a Roman number is %i', (written, value) => {
  expect(romanValue(written)).toBe(value);
});
