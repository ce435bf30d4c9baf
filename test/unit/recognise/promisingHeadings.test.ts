import { expect, test } from 'vitest';
import { readPolicy } from '../../../server/src/core/analyse.ts';
import { knowledge } from '../../knowledge.ts';

/** How the text speaks of selling data, where only a line in bold does. */
const saidOfSelling = (title: string, rest: string) =>
  readPolicy(`${rest}\n\n**${title}**\n\n${rest}\n`, {
    path: 'privacy-policy.md',
    format: 'markdown',
    knowledge,
    today: '2026-11-22',
  }).clauses.get('sale-sharing-disclosure')?.state;

test.each([
  ['WE DO NOT SELL YOUR DATA', 'We keep your name.'],
  ['We never sell your personal data', 'We keep your name.'],
  ['我们不会出售您的个人信息', '我们保存您的姓名。'],
  ['我们绝不向第三方出售您的个人信息', '我们保存您的姓名。'],
  ['本公司承诺不出售个人信息', '我们保存您的姓名。'],
])('a line in bold that promises something states it: %s', (title, rest) => {
  expect(saidOfSelling(title, rest)).toBe('denied');
});

test.each([
  ['Do we sell your data?', 'We keep your name.'],
  ['我们不会出售您的个人信息吗？', '我们保存您的姓名。'],
  ['我们不仅出售个人信息', '我们保存您的姓名。'],
  ['出售个人信息', '我们保存您的姓名。'],
])('a title that only names a matter denies nothing: %s', (title, rest) => {
  expect(saidOfSelling(title, rest)).not.toBe('denied');
});
