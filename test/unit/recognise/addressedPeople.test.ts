import { describe, expect, test } from 'vitest';
import { analyseText } from '../../rules/analyseText.ts';

/** How a right stands under a regime. */
const stateOf = (text: string, clause: string, regime: 'gdpr' | 'ccpa' | 'uk' | 'lgpd') =>
  analyseText(`# Privacy Policy\n\n${text}\n`, [regime]).model.coverage.find((row) => row.clause === clause)?.state;

describe('rights given to the people of one place', () => {
  test.each([
    ['a condition', 'If you live in California, you have the right to delete your data.'],
    ['a law', 'Under the CCPA you have the right to delete your data.'],
    ['an introduction', 'California residents have the right to:\n\n- delete their data'],
    [
      'the beginning of a paragraph',
      'If you live in California, more applies. You have the right to delete your data.',
    ],
    ['a line above', 'Residents of California\n\nYou have the right to delete your data.'],
    ['a heading', '## Californian users\n\nYou have the right to delete your data.'],
    ['a heading above', '## California\n\n### Deletion\n\nYou have the right to delete your data.'],
  ])('by %s answer the law of that place alone', (_, text) => {
    expect(stateOf(text, 'rights-deletion', 'ccpa')).toBe('satisfied');
    expect(stateOf(text, 'rights-deletion', 'gdpr')).toBe('missing');
  });

  test.each([
    'You have the right to delete your data.',
    'If you live in California or in the EEA, you have the right to delete your data.',
    'Wherever you live, under the GDPR or the CCPA, you have the right to delete your data.',
    '## Your rights under the GDPR\n\nEvery member is informed. Each user is entitled to the following:\n\nThe right to delete their data.',
    '## California\n\nDo not sell my data.\n\n## Your rights\n\nYou have the right to delete your data.',
  ])('count for all whom they name: %s', (text) => {
    expect(stateOf(text, 'rights-deletion', 'ccpa')).toBe('satisfied');
    expect(stateOf(text, 'rights-deletion', 'gdpr')).toBe('satisfied');
  });

  test('count where no law is named, and which applies is only assumed', () => {
    const { coverage } = analyseText(
      '# Privacy Policy\n\nUnder Indian law you have the right to delete your data.\n',
    ).model;
    const rows = coverage.filter(({ clause }) => clause === 'rights-deletion');
    expect(rows.map(({ state }) => state)).toContain('satisfied');
    expect(rows.map(({ state }) => state)).not.toContain('missing');
  });

  test('are said so, where the finding points to them', () => {
    const { findings } = analyseText(
      '# Privacy Policy\n\nCalifornia residents have the right to delete their data.\n',
      ['uk'],
    );
    const related = findings.find(({ rule }) => rule === 'missing/rights-deletion')?.related ?? [];
    const rights = findings.find(({ rule }) => rule === 'missing/data-subject-rights');
    expect(rights?.clauses.includes('rights-deletion') || related.some(({ message }) => message.id === 'limited')).toBe(
      true,
    );
  });
});
