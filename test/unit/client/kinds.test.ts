import { describe, expect, test } from 'vitest';
import { isWithin, type Kinds, moveKinds } from '../../../client/src/features/kinds.ts';

const kinds: Kinds = { 'file:///w/legal/a.md': 'privacy-policy', 'file:///w/legal-notes.md': 'other' };

describe('what was said of documents', () => {
  test('moves with a file and with its folder, and goes with them', () => {
    expect(moveKinds(kinds, [['file:///w/legal/a.md', 'file:///w/b.md']])).toEqual({
      'file:///w/b.md': 'privacy-policy',
      'file:///w/legal-notes.md': 'other',
    });
    expect(Object.keys(moveKinds(kinds, [['file:///w/legal', 'file:///w/texts']]))).toContain('file:///w/texts/a.md');
    expect(moveKinds(kinds, [['file:///w/legal', undefined]])).toEqual({ 'file:///w/legal-notes.md': 'other' });
  });

  test('is left alone by what happens to other files', () => {
    expect(moveKinds(kinds, [['file:///w/legal/b.md', 'file:///w/c.md']])).toBe(kinds);
  });
});

test('a file lies in a folder, not in one whose name begins alike', () => {
  expect(isWithin('file:///w/legal/a.md', 'file:///w/legal')).toBe(true);
  expect(isWithin('file:///w/legal-notes.md', 'file:///w/legal')).toBe(false);
});
