import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../../server/src/core/knowledge/knowledge.ts';
import { anyWordOf, hasAnyWordOf } from '../../../server/src/core/knowledge/words.ts';
import { tokenise } from '../../../server/src/core/read/tokenise.ts';
import { featuresOf } from '../../../server/src/core/recognise/stances/stanceFeatures.ts';
import { knowledge } from '../../knowledge.ts';

const withWords = (en: readonly string[], zh: readonly string[] = []): Knowledge => ({
  ...knowledge,
  words: { heron: { en, zh } },
});

describe('a list of words', () => {
  test.each([
    ['IP address*', 'your ip addresses', true],
    ['IP address*', 'an IP-address', true],
    ['IP address*', 'a ship address', false],
    ['hash*', 'hashed twice', true],
    ['digits', 'digitsum', false],
    ['n/a', 'n/a', true],
  ])('%s in “%s”: %s', (word, text, found) => {
    expect(hasAnyWordOf(withWords([word]), 'heron').test(text)).toBe(found);
  });

  test('has Chinese words anywhere, and the longest of those that begin alike', () => {
    const lists = withWords([], ['邮箱', '邮箱地址']);
    expect(hasAnyWordOf(lists, 'heron').exec('您的邮箱地址')?.[0]).toBe('邮箱地址');
    expect(hasAnyWordOf(lists, 'heron').test('mail')).toBe(false);
  });

  test('that is none is a mistake', () => {
    expect(() => anyWordOf(knowledge, 'en', 'no-such-list')).toThrow('no word list “no-such-list”');
  });
});

const core = join(__dirname, '../../../server/src/core');
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(core, name), 'utf8'));

test('every list is asked for', () => {
  const names = Object.keys(knowledge.words);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !sources.some((source) => source.includes(`'${name}'`)))).toEqual([]);
});

test('the stances are learnt without what only rules ask', () => {
  const asked: string[] = [];
  const noting = new Proxy(knowledge, {
    get: (target, key: keyof Knowledge) => {
      asked.push(key);
      return target[key];
    },
  });
  for (const [text, language] of [
    ['We never sell your e-mail address to third parties without your consent.', 'en'],
    ['未经您同意，我们不会向第三方出售您的电子邮箱。', 'zh'],
  ] as const)
    featuresOf(tokenise(text, language, noting), text, language, noting);
  expect(asked).toContain('lexicons');
  expect(asked.filter((key) => key === 'words' || key === 'remarks' || key === 'guards')).toEqual([]);
});
