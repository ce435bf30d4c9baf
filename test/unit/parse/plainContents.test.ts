import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.ts';
import { headingsOf } from './describe.ts';

const plain = (...lines: string[]) => lines.join('\n');
const body = 'We keep the data of your account for as long as you use the service.';

describe('a table of contents', () => {
  const text = plain(
    'Privacy Policy',
    '',
    'This policy will help you understand the following:',
    '1. How we collect data;',
    '2. How we protect your data;',
    '3. How to contact us.',
    '',
    body,
    '',
    'How we collect data',
    '',
    body,
    '',
    'How we protect your data',
    '',
    body,
    '',
    'How to reach and contact us',
    '',
    body,
  );

  test('is one, not headings', () => {
    expect(headingsOf(text, 'plaintext')).toEqual([
      '1 Privacy Policy',
      '2 How we collect data',
      '2 How we protect your data',
      '2 How to reach and contact us',
    ]);
  });

  test('keeps its entries with their numbers', () => {
    const { contents } = parse(text, 'plaintext');
    expect(contents.map(({ title, marker }) => `${marker?.text} ${text.slice(title.start, title.end)}`)).toEqual([
      '1. How we collect data;',
      '2. How we protect your data;',
      '3. How to contact us.',
    ]);
  });

  test('may have the numbers of pages', () => {
    const titles = ['What we collect', 'How we protect your data', 'Contact us'];
    const sections = titles.flatMap((title, i) => ['', `${i + 1}.\t${title}`, `${i + 1}.1\t${body}`]);
    const listed = (gap: string) => titles.map((title, i) => `${i + 1}.\t${title}${gap}${i + 2}`);
    for (const gap of ['\t', ' ....... ', '   ']) {
      const paged = plain('Privacy Policy', '', 'Contents', ...listed(gap), ...sections);
      const { contents } = parse(paged, 'plaintext');
      const written = contents.map(({ title, page }) => [title, page].map((s) => s && paged.slice(s.start, s.end)));
      expect(written).toEqual(titles.map((title, i) => [title, String(i + 2)]));
    }
  });
});
