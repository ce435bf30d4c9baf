import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../server/src/core/analyse.ts';
import type { ClauseType } from '../../server/src/core/knowledge/types.ts';
import { knowledge } from '../knowledge.ts';

/** Whether a policy that says this and nothing else answers the clause. */
function answers(clause: ClauseType, sentence: string): boolean {
  const text = `# Note\n\n${sentence}\n`;
  const { clauses } = readPolicy(text, { path: 'privacy.md', format: 'markdown', knowledge, today: '2025-06-01' });
  const state = clauses.get(clause.id)?.state;
  return state === 'present' || state === 'denied';
}

describe.each(knowledge.clauses.map((clause) => [clause.id, clause] as const))('%s', (_, clause) => {
  test('has three examples of each kind', () => {
    expect(clause.examples.yes.length).toBeGreaterThanOrEqual(3);
    expect(clause.examples.no.length).toBeGreaterThanOrEqual(3);
  });

  test.each(clause.examples.yes)('is stated by: %s', (sentence) => {
    expect(answers(clause, sentence)).toBe(true);
  });

  test.each(clause.examples.no)('is not stated by: %s', (sentence) => {
    expect(answers(clause, sentence)).toBe(false);
  });

  test.each([
    ['English', clause.text.en, clause.title.en],
    ['Chinese', clause.text.zh, clause.title.zh],
  ])('is recognised in its standard text in %s', (_language, text, title) => {
    const policy = `## ${title}\n\n${text.replaceAll(/\{\{[A-Z0-9_]+\}\}/g, '30')}\n`;
    const { clauses } = readPolicy(policy, { path: 'privacy.md', format: 'markdown', knowledge, today: '2025-06-01' });
    expect(clauses.get(clause.id)?.state).toMatch(/present|denied/);
  });
});
