import { expect, test } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.ts';

const ordinals = (text: string) =>
  parse(text, 'plaintext').blocks.flatMap(({ marker }) =>
    marker ? [`${marker.style} ${marker.ordinal.join('.')}`] : [],
  );

test('a letter that looks like a Roman number counts on from the letter before it', () => {
  const items = [...'abcdefghij'].map((letter) => `${letter}. a situation of this kind;`);
  expect(ordinals(`In these situations:\n${items.join('\n')}\n`)).toEqual(
    [...'abcdefghij'].map((_, i) => `lower-alpha ${i + 1}`),
  );
});

test('Roman numbers stay numbers', () => {
  expect(ordinals('In these situations:\ni. one situation;\nii. another one;\niii. a third one.\n')).toEqual([
    'roman 1',
    'roman 2',
    'roman 3',
  ]);
});
