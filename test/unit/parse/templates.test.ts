import { expect, it } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.ts';

/** What is left for readers of a Markdown text. */
const proseOf = (text: string) => parse(text, 'markdown').prose.replace(/\s+/g, ' ').trim();

it.each([
  [
    'an export over several lines',
    'export const page = describe({\n  title: "Rules",\n\n  tags: ["a"],\n});\n\nWe keep names.',
  ],
  ['a function', 'export default function Page() {\n  return 1;\n}\n\nWe keep names.'],
  ['an export that is never closed', 'export const open = {\n\nWe keep names.'],
  ['a comment in an expression', '{/* for (editors */}\n\nWe keep names.'],
  ['a component with an expression', '<Frame look={{ wide: true }}>\n\nWe keep names.'],
  ['a tag over two lines', '{% include note.html\n   tone="calm" %}\n\nWe keep names.'],
  ['attributes and marks of dialects', '[[toc]]\n\n:::note\nWe keep names. {#names}\n:::\n\n{: .wide }'],
  ['front matter in TOML', '+++\ntitle = "Rules"\n+++\n\nWe keep names.'],
])('the prose has nothing of %s', (_, text) => {
  expect(proseOf(text)).toBe('We keep names.');
});

it('reads the title of front matter in TOML', () => {
  const text = '+++\ntitle = "Our rules"\n+++\n\nWe keep names.';
  const { start, end } = parse(text, 'markdown').frontMatterTitle ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe('Our rules');
});
