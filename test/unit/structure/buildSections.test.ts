import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.ts';
import { buildSections } from '../../../server/src/core/structure/buildSections.ts';

const read = (text: string) => buildSections(parse(text, 'markdown'));

describe('sections', () => {
  const text = 'Before.\n\n# Privacy\n\nIntro.\n\n## 1. Data\n\n### Names\n\nText.\n\n## 2. Contact\n\nText.\n';
  const sections = read(text);

  test('nest by level', () => {
    expect(sections.map(({ title, kind, number, parent }) => [title, kind, number, parent])).toEqual([
      ['', 'root', undefined, undefined],
      ['Privacy', 'heading', undefined, undefined],
      ['Data', 'heading', '1.', 1],
      ['Names', 'heading', undefined, 2],
      ['Contact', 'heading', '2.', 1],
    ]);
    expect(sections[1]?.children).toEqual([2, 4]);
  });

  test('reach over their sub-sections', () => {
    expect(sections[2]?.span).toEqual({ start: text.indexOf('## 1'), end: text.indexOf('## 2') });
    expect(sections[1]?.span.end).toBe(text.length);
  });

  test('own their blocks without those of their sub-sections', () => {
    expect(sections.map((section) => section.blocks)).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
      [4, 6],
      [6, 8],
    ]);
  });

  test('are one root where there is no heading, and none in an empty text', () => {
    expect(read('Only text, and no more than that.').map(({ kind }) => kind)).toEqual(['root']);
    expect(read('')).toEqual([]);
  });
});
