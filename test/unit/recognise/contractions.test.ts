import { expect, test } from 'vitest';
import { tokenise } from '../../../server/src/core/read/tokenise.ts';
import { PatternIndex } from '../../../server/src/core/recognise/patternIndex.ts';
import { knownText } from '../../../server/src/core/text/knownText.ts';
import { knowledge } from '../../knowledge.ts';

/** Whether a pattern is found in a text. */
function finds(source: string, text: string): boolean {
  const sentence = {
    index: 0,
    span: { start: 0, end: text.length },
    text,
    block: 0,
    section: 0,
    kind: 'sentence' as const,
    tokens: tokenise(text, 'en', knowledge),
    known: knownText(text),
  };
  return new PatternIndex([{ source, language: 'en', label: source }], knowledge).match(sentence).length > 0;
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
