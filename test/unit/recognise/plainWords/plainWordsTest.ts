import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../../server/src/core/analyse.ts';
import { knowledge } from '../../../knowledge.ts';

/** A clause and a passage as people write it who are no lawyers. */
type Case = readonly [clause: string, passage: string];

export interface PlainWordsCases {
  readonly stated: readonly Case[];
  readonly notStated: readonly Case[];
}

/** Passages in plain words that answer their clause, and others that only sound like it. */
export function plainWordsTest(group: string, { stated, notStated }: PlainWordsCases): void {
  describe(`clauses in plain words: ${group}`, () => {
    test.each(stated)('%s is stated: %s', (clause, passage) => {
      expect(answers(clause, passage)).toBe(true);
    });
    test.each(notStated)('%s is not stated: %s', (clause, passage) => {
      expect(answers(clause, passage)).toBe(false);
    });
  });
}

/** Whether a policy that says this, and nothing else of it, answers the clause. */
export function answers(clause: string, passage: string): boolean {
  const text = `# Note\n\nThis note is about the garden club.\n\n${passage}\n\nThe weather in the mountains changes often.\n`;
  const { clauses } = readPolicy(text, { path: 'privacy.md', format: 'markdown', knowledge, today: '2025-06-01' });
  return ['present', 'denied'].includes(clauses.get(clause)?.state ?? '');
}
