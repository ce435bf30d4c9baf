import { expect, test } from 'vitest';
import { monthAndYear, monthNames, monthOf, monthWord } from '../../../server/src/core/text/months.ts';

test('a month is known by its name, in full or short, and by its number', () => {
  expect(monthNames.map(monthOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(['Sept.', 'dec', '07', 'Brumaire', ''].map(monthOf)).toEqual([9, 12, 7, 0, 0]);
});

test('names are read in full and short', () => {
  const word = new RegExp(`^${monthWord}$`, 'i');
  for (const name of [...monthNames, 'Jan', 'Sep', 'Sept.', 'jun.', 'Jul']) expect(name).toMatch(word);
  for (const other of ['Janu', 'Septem', 'M', 'Juneau']) expect(other).not.toMatch(word);
});

test('a month with its year is a date of its own', () => {
  const date = new RegExp(monthAndYear, 'i');
  expect(date.exec('As of Oct. 2022')?.groups).toEqual({ month: 'Oct.', year: '2022' });
  expect(date.exec('May 20224')).toBeNull();
});
