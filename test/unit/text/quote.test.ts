import { describe, expect, test } from 'vitest';
import { quote, quoteAround } from '../../../server/src/core/text/quote.ts';

const all = (text: string) => ({ start: 0, end: text.length });
const at = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

test('a quotation is cut at a word, with blanks folded and without a bullet', () => {
  const text = '· We  keep\nyour data for as long as you have an account';
  expect(quote(text, all(text))).toBe('We keep your data for as long as you have an account');
  expect(quote(text, all(text), 20)).toBe('We keep your data…');
});

describe('the words around a place', () => {
  test('are whole words on both sides, with dots where the text goes on', () => {
    const text = 'Our partners in other countries receive the records of calls from us every week by courier.';
    expect(quoteAround(text, all(text), at(text, 'records'))).toBe(
      '… countries receive the records of calls from us every …',
    );
  });

  test('end where the passage does', () => {
    const text = 'We sell the list (twice a year.';
    expect(quoteAround(text, all(text), at(text, '('))).toBe(text);
  });

  test('of Chinese text are characters', () => {
    const text =
      '为了保障账号安全，我们会收集设备型号、国家码、操作系统版本、网络地址）以及您在使用服务时产生的日志信息，以及为您提供服务所必要的其他信息。';
    expect(quoteAround(text, all(text), at(text, '）'))).toBe(
      '…们会收集设备型号、国家码、操作系统版本、网络地址）以及您在使用服务时产生的日志信息，以及为您提供服…',
    );
  });
});
