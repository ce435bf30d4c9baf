import { describe, expect, test } from 'vitest';
import { findingGroups, firstSentence } from '../../../client/src/features/findingGroups.ts';
import { chinese, english } from './translate.ts';

const finding = (rule: string, line: number, isHint = false) => ({ rule, line, isHint, message: `${rule}.` });

describe('findings by kind', () => {
  const findings = [
    finding('wording/vague', 2),
    finding('missing/contact', 0),
    finding('contradiction/sharing', 9),
    finding('contradiction/cookies', 4),
    finding('missing/recommended', 0, true),
  ];

  test('stand with what matters most first, and each kind in the order of the text', () => {
    const groups = findingGroups(findings, english);
    expect(groups.map(({ family }) => family)).toEqual(['Contradictions', 'Missing clauses', 'Wording', 'Hints']);
    expect(groups[0]?.findings.map(({ line }) => line)).toEqual([4, 9]);
    expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
  });

  test('keep a kind that is not known, at the end', () => {
    const [first, last] = findingGroups([finding('novel/rule', 0), finding('text/doubled-word', 3)], english);
    expect([first?.family, last?.family]).toEqual(['Broken text', 'novel']);
  });

  test('have Chinese names', () => {
    for (const { family } of findingGroups(findings, chinese)) expect(family).not.toMatch(/[a-z]/);
  });
});

test('a line of the list says what is wrong, and not why it matters', () => {
  expect(firstSentence('The policy names no e-mail address, e.g. of the officer. Readers need one.')).not.toContain(
    'Readers',
  );
  expect(firstSentence('Version 2.1 is cited. There is none.')).toBe('Version 2.1 is cited.');
  expect(firstSentence('政策没有写明保存期限。法律要求写明。')).toBe('政策没有写明保存期限。');
  expect(firstSentence('no stop at all')).toBe('no stop at all');
});
