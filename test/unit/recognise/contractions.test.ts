import { expect, test } from 'vitest';
import { PatternIndex } from '../../../server/src/core/recognise/patternIndex.ts';
import { knowledge } from '../../knowledge.ts';
import { sentenceOf } from '../../sentenceOf.ts';

/** Whether a pattern is found in a text. */
function finds(source: string, text: string): boolean {
  return (
    new PatternIndex([{ source, language: 'en', label: source }], knowledge).match(sentenceOf(text, 'en')).length > 0
  );
}

test.each([
  ['cannot opt out', 'You cannot opt out.'],
  ["(can't|won't) be deleted", 'Your file can’t be deleted.'],
  ["will|won't …2 share", "We won't ever share it."],
  ["(isn't covered)|lost", 'That isn’t covered by this policy.'],
  ['not opt out', 'You can’t opt out.'],
])('%s is found in %s', (source, text) => {
  expect(finds(source, text)).toBe(true);
  expect(finds(source, 'You may opt out, and we keep what is left out.')).toBe(false);
});
