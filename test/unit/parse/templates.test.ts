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
  ['strings with brackets', 'export const smile = "(";\n\nWe keep names.'],
  ['a text of code with brackets', 'export const smile = `(\n\n  :(`;\n\nWe keep names.'],
  ['a comment with a bracket', 'export const rule = {\n  // :(\n  /* { */\n};\n\nWe keep names.'],
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

it.each([
  ['a string', 'export const smile = "(";'],
  ['a bracket that nothing closes', 'export const smile = (;'],
  ['a quotation that nothing closes', 'export const smile = `(;'],
  ['a comment that nothing closes', 'export const smile = /* (;'],
])('%s of an export takes no text with it', (_, line) => {
  const text = 'We keep your name.\n\na) We use `it` too. */\n\nEnd.';
  for (const end of ['\n', '\r\n'])
    expect(proseOf(`${line}\n\n${text}`.replaceAll('\n', end))).toBe(text.replace(/\s+/g, ' ').replaceAll('`', ''));
});
