import { describe, expect, test } from 'vitest';
import { analyseText } from '../../../rules/analyseText.ts';

/** By clause: how writers of small apps, shops, schools and clinics say it, and what uses the same words for something else. */
export type PlainWordings = Readonly<
  Record<string, { readonly says: readonly string[]; readonly not: readonly string[] }>
>;

/** Each sentence stands alone: it states its clause or answers it in the negative, or it does neither. */
export function plainWordingsTest(wordings: PlainWordings): void {
  describe.each(Object.entries(wordings))('%s in plain words', (clause, { says, not }) => {
    test.each(says)('%s', (text) => expect(states(clause, text)).toBe(true));
    test.each(not)('not: %s', (text) => expect(states(clause, text)).toBe(false));
  });
}

function states(clause: string, text: string): boolean {
  const state = analyseText(text).model.clauses.get(clause)?.state;
  return state === 'present' || state === 'denied';
}
