import { expect, test } from 'vitest';
import { allMatches } from '../../../server/src/core/text/allMatches.ts';

const places = (pattern: RegExp, text: string) =>
  allMatches(pattern, text).map(({ index, 0: found }) => [index, found]);

test.each([
  [/\p{L}+/gu, 'ab cd'],
  [/x/g, 'ab cd'],
  // Empty matches, also between characters of two units.
  [/x*/g, 'axb'],
  [/x*/gu, '😀x😀'],
  [/$/g, ''],
])('%s finds in “%s” what matchAll finds', (pattern, text) => {
  expect(places(pattern, text)).toEqual([...text.matchAll(pattern)].map(({ index, 0: found }) => [index, found]));
});

test('a pattern that was left in the middle of another text starts from the front', () => {
  const pattern = /a/g;
  pattern.exec('aaa');
  expect(places(pattern, 'a-a')).toEqual([
    [0, 'a'],
    [2, 'a'],
  ]);
});
