import { expect, test } from 'vitest';
import { indexLines, offsetAt } from '../../../server/src/core/text/lineIndex.ts';
import { crossReferences } from '../../../server/src/service/crossReferences.ts';
import { prepareRename, rename } from '../../../server/src/service/navigation.ts';
import { type ReadOptions, read, uri, withCursor } from './check.ts';

/** The text after a rename at `$0`; undefined where nothing can be renamed. */
function renamed(marked: string, newName: string, options?: ReadOptions): string | undefined {
  const { text, position } = withCursor(marked);
  const policy = read(text, options);
  const edits = rename(policy, position, newName)?.changes?.[uri];
  expect(edits === undefined || prepareRename(policy, position) !== null).toBe(true);
  if (!edits) return undefined;
  const lines = indexLines(text);
  const last = [...edits].sort((a, b) => offsetAt(lines, b.range.start) - offsetAt(lines, a.range.start));
  return last.reduce(
    (all, { range, newText }) =>
      all.slice(0, offsetAt(lines, range.start)) + newText + all.slice(offsetAt(lines, range.end)),
    text,
  );
}

const numbered = `# Privacy policy

- [2. Sharing](#2-sharing)
- [3. Contact](#3-contact)

## 1. What we collect

We collect your name. See section 2 and Section 2.1, but also section 3.

## 2. Sharing

We share your name as “Sharing” says.

### 2.1 Partners

They print our letters, see [below](#3-contact).

## 3. Contact

Write to privacy@kestrel.example.
`;

test('the number of a section changes in its heading, its sub-sections, references, contents and links', () => {
  const result = renamed(numbered.replace('## 2. Sharing', '## $02. Sharing'), '4');
  expect(result).toContain('## 4. Sharing');
  expect(result).toContain('### 4.1 Partners');
  expect(result).toContain('See section 4 and Section 4.1, but also section 3.');
  expect(result).toContain('- [4. Sharing](#4-sharing)');
  expect(result).toContain('(#3-contact)');
});

test('it is changed from a reference to it as well', () => {
  const result = renamed(numbered.replace('also section 3', 'also section $03'), '7');
  expect(result).toContain('## 7. Contact');
  expect(result).toContain('also section 7.');
  expect(result).toContain('[below](#7-contact)');
});

test('the title of a section changes with its quotations and links', () => {
  const result = renamed(numbered.replace('## 2. Sharing', '## 2. Sha$0ring'), 'Recipients');
  expect(result).toContain('## 2. Recipients');
  expect(result).toContain('as “Recipients” says');
  expect(result).toContain('- [2. Recipients](#2-recipients)');
});

test('a Chinese number changes with the references to it', () => {
  const text = '隐私政策\n\n第一条 收集\n\n我们收集您的姓名，详见第二条。\n\n第$0二条 联系\n\n请联系我们。\n';
  const result = renamed(text, '三', { format: 'plaintext', path: 'privacy.txt' });
  expect(result).toContain('第三条 联系');
  expect(result).toContain('详见第三条');
  expect(result).toContain('第一条 收集');
});

test('a Chinese number with a round nought is one number', () => {
  const text = '# 隐私政策\n\n## 第一百〇二条 收集\n\n我们收集您的姓名。\n\n## 第一百$0〇三条 联系\n\n来信。\n';
  expect(renamed(text, '一百〇四')).toContain('## 第一百〇四条 联系');
});

test('a title is reached by a number however either writes it', () => {
  const text = '# 隐私政策\n\n## 第一条 收集\n\n见第 2 条。\n\n## 第二条 联系\n\n来信。\n';
  const { model } = read(text);
  const titles = crossReferences(model).map(({ section, words }) => [
    section.title,
    text.slice(words.start, words.end),
  ]);
  expect(titles).toEqual([['联系', '2']]);
});

test('a number takes only a number', () => {
  expect(renamed(numbered.replace('## 2.', '## $02.'), 'two and a half')).toBeUndefined();
});
