import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../../server/src/core/rules/edits.ts';
import { findingText, messageLanguage, renderMessage, serviceText } from '../../../server/src/service/messages.ts';
import { knowledge } from '../../knowledge.ts';
import { read } from './check.ts';

const root = path.join(import.meta.dirname, '../../..');
const policies = path.join(root, 'test/fixtures/policies');

describe('a message', () => {
  const texts = { ...knowledge, messages: { en: { 'text/x': { found: '{count} of {names} in {where}' } }, zh: {} } };

  test('is filled, with lists as they are read', () => {
    const message = { id: 'found', data: { count: 2, names: ['a', 'b', 'c'], where: 'line 3' } };
    expect(renderMessage(texts, 'text/x', message)).toBe('2 of a, b and c in line 3');
    expect(renderMessage(texts, 'text/x', message, 'zh')).toBe('2 of a、b和c in line 3');
  });

  test('never fails for want of a text or a fact', () => {
    expect(renderMessage(texts, 'text/y', { id: 'found', data: {} })).toBe('text/y: found');
    expect(renderMessage(texts, 'text/x', { id: 'found', data: { names: [] } })).toBe('{count} of  in {where}');
  });

  test('comes in a language that there is', () => {
    expect(['zh-CN', 'zh', 'de', undefined].map(messageLanguage)).toEqual(['zh', 'zh', 'en', 'en']);
  });
});

test.each(readdirSync(policies).filter((file) => /\.(?:md|txt)$/.test(file)))(
  'everything that is said of %s has a text and all its facts',
  (file) => {
    const policy = read(readFileSync(path.join(policies, file), 'utf8'), {
      format: file.endsWith('.md') ? 'markdown' : 'plaintext',
    });
    for (const finding of policy.findings) {
      const fixes = fixesOf(finding, policy.model);
      const said = [
        finding.message,
        ...finding.related.map(({ message }) => message),
        ...fixes.map(({ title }) => title),
      ];
      for (const message of said) {
        const told = renderMessage(knowledge, finding.rule, message);
        expect(told).not.toBe(`${finding.rule}: ${message.id}`);
        expect(told).not.toMatch(/(?<!\{)\{\w+\}(?!\})/);
      }
      expect(findingText(knowledge, finding)).toMatch(/[.!?”)]$/);
    }
  },
);

test('every text that a feature asks for is there', () => {
  const service = path.join(root, 'server/src/service');
  const sources = readdirSync(service).map((file) => readFileSync(path.join(service, file), 'utf8'));
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/(?:say\(\s*policy,\s*(?:context\.)?presentation,\s*|action\()'([\w-]+)'/g)].map(
      ([, id]) => id ?? '',
    ),
  );
  const states = ['present', 'incomplete', 'denied', 'missing'].flatMap((state) => [
    `state-${state}`,
    `clause-${state}`,
  ]);
  const ids = [
    ...asked,
    ...states.filter((id) => id !== 'clause-present'),
    'level-required',
    'level-conditional',
    'level-recommended',
  ];
  expect(asked.length).toBeGreaterThan(15);
  for (const id of ids) expect(serviceText(knowledge, id)).not.toBe(`service: ${id}`);
});

test('every text of the editor features is there in Chinese too', () => {
  const { en, zh } = knowledge.messages;
  expect(Object.keys(en.service ?? {}).filter((id) => zh.service?.[id] === undefined)).toEqual([]);
});
