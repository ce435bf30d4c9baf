import { describe, expect, test } from 'vitest';
import type { Config } from '../../../server/src/core/config/config.ts';
import { matchesGlob } from '../../../server/src/core/config/glob.ts';
import { defineRule, type Rule } from '../../../server/src/core/rules/rule.ts';
import { runRules } from '../../../server/src/core/rules/runRules.ts';
import { type ReadOptions, read } from '../service/check.ts';

/** Finds every “gull”, every “tern” as another family's, and fails on “auk”. */
const gulls = defineRule({
  id: 'text/truncated',
  summary: { en: 'No gulls.', zh: '没有海鸥。' },
  severity: 'warning',
  *check({ document }) {
    for (const { index } of document.prose.matchAll(/gull/g)) {
      yield { message: 'gull', span: { start: index, end: index + 4 } };
    }
    for (const { index } of document.prose.matchAll(/tern/g)) {
      yield { rule: 'missing/contact', message: 'tern', span: { start: index, end: index + 4 }, severity: 'hint' };
    }
    if (document.prose.includes('auk')) throw new Error('an auk');
  },
});

function run(
  text: string,
  config: Partial<Config> = {},
  rules: readonly Rule[] = [gulls],
  options: ReadOptions = {},
): string[] {
  const { model } = read(text, { ...options, config });
  return runRules(model, undefined, rules).findings.map(({ rule, severity, span }) => {
    const line = model.document.text.slice(0, span.start).split('\n').length;
    return `${line} ${rule} ${severity}`;
  });
}

describe('severities', () => {
  test('are those of the finding, the rule, the family, the configuration', () => {
    expect(run('a tern, a gull')).toEqual(['1 missing/contact hint', '1 text/truncated warning']);
    expect(run('a gull', { rules: { text: 'error' } })).toEqual(['1 text/truncated error']);
    expect(run('a gull', { rules: { text: 'error', 'text/truncated': 'hint' } })).toEqual(['1 text/truncated hint']);
    expect(run('a gull, a tern', { rules: { text: 'off', 'missing/contact': 'off' } })).toEqual([]);
  });

  test("may be set for a clause, for all of a family's clauses, or for the family", () => {
    expect(run('a tern', { rules: { missing: 'off', 'missing/clause': 'error' } })).toEqual([
      '1 missing/contact error',
    ]);
    expect(run('a tern', { rules: { 'missing/clause': 'error', 'missing/contact': 'warning' } })).toEqual([
      '1 missing/contact warning',
    ]);
    expect(run('a tern', { rules: { 'missing/clause': 'off' } })).toEqual([]);
    const clauses: Rule = { ...gulls, id: 'missing/clause' };
    const rules = { 'missing/clause': 'off', 'missing/contact': 'warning' } as const;
    expect(run('a tern', { rules }, [clauses])).toEqual(['1 missing/contact warning']);
    expect(run('a tern', { ignore: [{ rule: 'missing/clause' }] })).toEqual([]);
    expect(run('<!-- proviso-ignore missing/clause -->\n\na tern')).toEqual([]);
    expect(run('<!-- proviso-ignore missing -->\n\na gull', { rules: { 'missing/clause': 'off' } })).toHaveLength(2);
  });
});

test('a rule that fails is reported once and costs nothing else', () => {
  const failures: string[] = [];
  const { model } = read('a gull and an auk');
  const { findings } = runRules(model, (rule, error) => failures.push(`${rule}: ${String(error)}`), [
    gulls,
    { ...gulls, id: 'text/b' },
  ]);
  expect(failures).toEqual(['text/truncated: Error: an auk', 'text/b: Error: an auk']);
  expect(findings).toHaveLength(2);
});

test('a language that is not read gets one message and no findings', () => {
  const german =
    'Wir verarbeiten Ihre Daten nur, soweit dies für die Bereitstellung unserer Dienste erforderlich ist. '.repeat(4);
  expect(run(german)).toEqual(['1 config/language information']);
  expect(run(`<!-- proviso-ignore-file config/language -->\n\n${german}`)).toEqual([]);
  expect(run(german, { ignore: [{ rule: 'config/language' }] })).toEqual([]);
  expect(run(`<!-- proviso-ignore text -->\n\n${german}`)).toEqual(['3 config/language information']);
  expect(run(`<!-- proviso-ignore config/language -->\n\n${german}`)).toEqual([]);
});

describe('comments that ignore', () => {
  const ignore = (rules: string): string => `<!-- proviso-ignore${rules} -->`;

  test('hold for the next block', () => {
    expect(run(`a gull\n\n${ignore(' text/truncated -- known')}\nb gull\n\nc gull\n`)).toEqual([
      '1 text/truncated warning',
      '6 text/truncated warning',
    ]);
    expect(run(`${ignore(' text')}\n\n# A gull\n\nb gull\n`)).toEqual(['5 text/truncated warning']);
  });

  test('hold for the whole of a table', () => {
    expect(
      run(`# A\n\n## B\n\n${ignore(' text/truncated')}\n\n| a | gull |\n|---|---|\n| b | gull |\n\nc gull\n`),
    ).toEqual(['11 text/truncated warning']);
  });

  test('hold for the whole file', () => {
    expect(run(`a gull\n\n${ignore('-file text/truncated, missing')}\n\nb gull, c tern\n`)).toEqual([]);
  });

  test('are reported where they ignore nothing', () => {
    expect(run(`${ignore(' text/truncated')}\na tern\n`)).toEqual([
      '1 config/unused-suppression information',
      '2 missing/contact hint',
    ]);
    expect(run(`${ignore(' text/truncated')}\na tern\n`, { rules: { text: 'off' } })).toEqual([
      '2 missing/contact hint',
    ]);
  });

  test('are reported where they name no rule', () => {
    expect(run(`${ignore('')}\na gull\n`)).toEqual([
      '1 config/invalid-suppression warning',
      '2 text/truncated warning',
    ]);
    expect(run(`${ignore(' text/gulls')}\na gull\n`)).toEqual([
      '1 config/invalid-suppression warning',
      '2 text/truncated warning',
    ]);
  });
});

test('the configuration ignores by quote, however it is wrapped, and by path', () => {
  const text = 'a gull\n\nthe white\ngull\n';
  const options: ReadOptions = { format: 'plaintext', path: 'legal/privacy.txt' };
  const ignoring = (entry: object) => run(text, { ignore: [{ rule: 'text/truncated', ...entry }] }, [gulls], options);
  expect(ignoring({ quote: 'white gull' })).toEqual(['1 text/truncated warning']);
  expect(ignoring({ path: 'legal/*.txt' })).toEqual([]);
  expect(ignoring({ path: 'drafts/*.txt' })).toHaveLength(2);
  expect(ignoring({ quote: '(((' })).toHaveLength(2);
});

test('entries of the configuration that speak of the document are told apart by whether they ignore something', () => {
  const ignore = ['a gull', 'a tern', 'the gull', 'an auk'].map((quote) => ({ rule: 'text/truncated', quote }));
  const off = { rule: 'missing/contact' };
  const config = { ignore: [...ignore, off, { rule: 'text', path: 'other.md' }], rules: { missing: 'off' } } as const;
  const { model } = read('a gull, a tern\n\n<!-- proviso-ignore text -->\n\nthe gull\n', { config });
  const { ignores } = runRules(model, undefined, [gulls]);
  expect([...ignores].map(([entry, isUsed]) => [entry, isUsed])).toEqual([
    [ignore[0], true],
    [ignore[1], false],
    [ignore[2], false],
    [ignore[3], false],
    [off, false],
  ]);
});

test.each([
  ['legal/privacy.txt', 'privacy.txt', true],
  ['old/legal/privacy.txt', 'privacy.txt', true],
  ['old/legal/privacy.txt', 'legal/*.txt', false],
  ['legal/privacy.txt', './legal/*.txt', true],
  ['legal/privacy.txt', '/privacy.txt', false],
  ['legal/privacy.txt', 'legal', true],
  ['our/legal/privacy.txt', 'legal/', true],
  ['legal', 'legal/', false],
  ['illegal/privacy.txt', 'legal/', false],
  ['../legal/privacy.txt', '../legal/*.txt', true],
  ['legal\\privacy.txt', 'legal/*.txt', true],
  ['legal/old/privacy.txt', 'legal/*.txt', false],
  ['legal/old/privacy.txt', 'legal/**', true],
  ['legal/privacy.txt', '**/privacy*.{md,txt}', true],
  ['privacy.txt', '**/privacy*.{md,txt}', true],
  ['legal/xprivacy.txt', 'privacy.txt', false],
  ['a{b', 'a{b', true],
  ['a,b}', 'a,b}', true],
  ['a,b.md', 'a,b.md', true],
  ['b.md', 'a,b.md', false],
  ['privacy+x.txt', 'privacy+?.txt', true],
])('%s against %s', (path, glob, matches) => {
  expect(matchesGlob(path, glob)).toBe(matches);
});
