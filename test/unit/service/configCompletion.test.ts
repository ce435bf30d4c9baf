import { describe, expect, test } from 'vitest';
import { indexLines } from '../../../server/src/core/text/lineIndex.ts';
import { configCompletion, configHover } from '../../../server/src/service/configCompletion.ts';
import { knowledge } from '../../knowledge.ts';
import { withCursor } from './check.ts';

function labels(marked: string, path = '.proviso.yaml'): string[] {
  const { text, position } = withCursor(marked);
  return configCompletion(path, text, indexLines(text), position, knowledge, 'en').map(({ label }) => label);
}

describe('in YAML', () => {
  test.each([
    ['$0', 'regimes'],
    ['regimes: [gdpr]\nru$0', 'rules'],
    ['regimes: [$0', 'pipl'],
    ['regimes:\n  - $0', 'ccpa'],
    ['rules:\n  contr$0', 'contradiction/sharing'],
    ['rules:\n  contradiction/sharing: $0', 'off'],
    ['rules: { contradiction/sharing: o$0', 'off'],
    ['rules: { contradiction/sharing: off, $0', 'missing/contact'],
    ['facts:\n  $0', 'established-in'],
    ['ignore:\n  - $0', 'quote'],
    ['ignore:\n  - rule: text/truncated\n    $0', 'reason'],
    ['ignore:\n  - rule: $0', 'text/truncated'],
  ])('%j offers %s', (marked, label) => {
    expect(labels(marked)).toContain(label);
  });

  test('offers no key twice, and families of rules beside rules', () => {
    expect(labels('regimes: [gdpr]\n$0')).not.toContain('regimes');
    expect(labels('regimes: [gdpr]\n$0')).toContain('rules');
    expect(labels('rules:\n  $0')).toEqual(expect.arrayContaining(['wording', 'wording/vague']));
  });

  test('offers nothing where anything can stand', () => {
    expect(labels('house: $0')).toEqual([]);
    expect(labels('ignore:\n  - quote: $0')).toEqual([]);
  });
});

test.each([
  ['{ $0 }', 'regimes'],
  ['{ "regimes": ["$0"] }', 'gdpr'],
  ['{ "rules": { "$0" } }', 'contradiction/sharing'],
  ['{ "rules": { "contradiction/sharing": "$0" } }', 'off'],
])('in JSON %j offers %s', (marked, label) => {
  expect(labels(marked, '.proviso.json')).toContain(label);
});

test.each([
  ['.proviso.yaml', 'regimes: [gdpr]\n$0', 'regimes', 'rules'],
  ['.proviso.yaml', 'regimes: [gdpr]\nru$0\nfacts: { processor: true }', 'facts', 'rules'],
  ['.proviso.yaml', 'rules:\n  wording: off\n  $0', 'wording', 'wording/vague'],
  ['.proviso.yaml', 'rules: { wording: off, $0', 'wording', 'wording/vague'],
  ['.proviso.json', '{ "regimes": [], $0 }', 'regimes', 'rules'],
  ['.proviso.json', '{\n  "$0",\n  "regimes": []\n}', 'regimes', 'rules'],
  ['.proviso.json', '{ "rules": { "wording": "off", "$0" } }', 'wording', 'wording/vague'],
  ['.proviso.json', '{ "rules": { "wording": "off" }, "facts": { $0 } }', 'wording', 'established-in'],
  ['.proviso.json', '{ "facts": { "rules": true }, $0 }', 'facts', 'rules'],
])('in %s, %j does not offer %s again, but %s', (path, marked, taken, label) => {
  const offered = labels(marked, path);
  expect(offered).not.toContain(taken);
  expect(offered).toContain(label);
});

test('a key that has been typed to its end is still offered', () => {
  expect(labels('regimes$0: [gdpr]')).toContain('regimes');
  expect(labels('{ "regimes$0": [] }', '.proviso.json')).toContain('regimes');
});

test('words are explained', () => {
  const { text, position } = withCursor('regimes: [gd$0pr]');
  const shown = configHover(text, indexLines(text), position, knowledge, 'en');
  expect(shown?.contents).toMatchObject({ value: expect.stringContaining('General Data Protection Regulation') });
  expect(shown?.range).toMatchObject({ start: { character: 10 }, end: { character: 14 } });
  expect(configHover('x', indexLines('x'), { line: 0, character: 0 }, knowledge, 'en')).toBeNull();
});

test('words are explained in Chinese where the editor speaks it', () => {
  const { text, position } = withCursor('rules:\n  $0');
  const offered = configCompletion('.proviso.yaml', text, indexLines(text), position, knowledge, 'zh');
  expect(offered.length).toBeGreaterThan(100);
  expect(offered.filter(({ documentation }) => !/\p{Script=Han}/u.test(String(documentation)))).toEqual([]);
  const { text: facts, position: inFact } = withCursor('facts:\n  web$0site: true');
  expect(configHover(facts, indexLines(facts), inFact, knowledge, 'zh')?.contents).toMatchObject({
    value: '**website**：产品是网站',
  });
});
