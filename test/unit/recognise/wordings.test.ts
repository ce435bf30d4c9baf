import { expect, test } from 'vitest';
import { readPolicy } from '../../../server/src/core/analyse.ts';
import type { Wording } from '../../../server/src/core/knowledge/types.ts';
import { findWordings } from '../../../server/src/core/recognise/findWordings.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import { knowledge } from '../../knowledge.ts';

/** Ids of the wordings found in one sentence that stands where the wording counts. */
function found(sentence: string, wording: Wording, title = 'Your data'): readonly string[] {
  const policy = readPolicy(`# Privacy Policy\n\n## ${title}\n\n${sentence}\n`, {
    path: 'privacy-policy.md',
    format: 'markdown',
    knowledge,
    today: '2026-11-01',
  });
  const evidence = policy.sentences.map(({ index, span }) => ({
    span,
    sentence: index,
    by: 'cue' as const,
    pattern: '',
    weight: 1,
    denies: false,
  }));
  const [clause = ''] = wording.within;
  const clauses = new Map([[clause, { clause, state: 'present' as const, score: 1, evidence, elements: new Map() }]]);
  return findWordings({ ...policy, clauses }, wording.rule).map((match) => match.wording.id);
}

for (const wording of knowledge.wordings) {
  test.each(wording.examples.yes)(`${wording.id} is found in %j`, (sentence) => {
    expect(found(sentence, wording)).toContain(wording.id);
  });
  test.each(wording.examples.no)(`${wording.id} is not found in %j`, (sentence) => {
    expect(found(sentence, wording)).not.toContain(wording.id);
  });
}

test('every wording names a rule, and every wording rule has a wording', () => {
  const named = new Set(knowledge.wordings.map(({ rule }) => rule));
  const ids = rules.map(({ id }) => id);
  expect([...named].filter((rule) => !ids.includes(rule))).toEqual([]);
  expect(ids.filter((id) => id.startsWith('wording/') && !named.has(id))).toEqual([]);
});

test.each([
  ['自定义设置', true],
  ['如何自定义', true],
  ['Your data', true],
  ['定义', false],
  ['一、术语定义与解释', false],
  ['第二条 本政策中的定义', false],
  ['2. Key definitions', false],
])('below “%s” a wording counts: %s', (title, counts) => {
  const wording = knowledge.wordings.find(({ within }) => within.length > 0)!;
  const [sentence = ''] = wording.examples.yes;
  expect(found(sentence, wording, title).includes(wording.id)).toBe(counts);
});
