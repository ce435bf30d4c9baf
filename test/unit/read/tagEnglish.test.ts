import { describe, expect, test } from 'vitest';
import { tokenise } from '../../../server/src/core/read/tokenise.ts';
import { knowledge } from '../../knowledge.ts';

describe('finds the verb', () => {
  test.each([
    ['The lock works without a key.', 'works'],
    ['The clinic supplies patients with a copy of their record.', 'supplies'],
    ['Anyone placing an order thereby consents to our newsletter.', 'consents'],
    ['For each copy we invoice a fee of ten euros.', 'invoice'],
    ['They curtail your rights.', 'curtail'],
    ['Please text us your name.', 'text'],
  ])('of %j', (sentence, verb) => {
    expect(tokenise(sentence, 'en', knowledge).flatMap(({ tag, word }) => (tag === 'verb' ? [word] : []))).toContain(
      verb,
    );
  });

  test.each(['Privacy works', 'Our data protection officer.', 'The postal address of the company.'])(
    'and none in %j',
    (name) => {
      expect(tokenise(name, 'en', knowledge).filter(({ tag }) => tag === 'verb')).toEqual([]);
    },
  );
});

test.each(['nothing', 'everything', 'during'])('%j is no form of a verb', (word) => {
  expect(tokenise(word, 'en', knowledge)[0]?.lemma).toBe(word);
});
