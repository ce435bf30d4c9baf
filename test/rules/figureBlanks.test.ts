import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { knowledge } from '../knowledge.ts';
import { analyseText } from './analyseText.ts';

const tight = (text: string) =>
  text.replace(/(?<=\p{Script=Han})[ \u00a0]+(?=\d)|(?<=\d)[ \u00a0]+(?=\p{Script=Han})/gu, '');
const spaced = (text: string) => text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ');

/** What is found in a text, without the blanks that differ. */
function found(text: string): readonly string[] {
  const { model, findings } = analyseText(text);
  const quote = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, '');
  return [
    ...[...model.clauses].map(([id, { state, elements }]) => `${id} ${state} ${[...elements.keys()]}`),
    ...findings.map(({ rule, message, span }) => `${rule} ${message.id} ${quote(span.start, span.end)}`),
  ];
}

const standardTexts = `# 隐私政策\n\n${knowledge.clauses
  .map(({ title, text }) => `## ${title.zh}\n\n${text.zh.replaceAll(/\{\{[A-Z0-9_]+\}\}/g, '15')}`)
  .join('\n\n')}\n`;

const fixtures = path.join(import.meta.dirname, '../fixtures');
const read = (name: string) => readFileSync(path.join(fixtures, name), 'utf8');
const pairs = readdirSync(path.join(fixtures, 'pairs'))
  .filter((name) => name.startsWith('zh'))
  .flatMap((name) => JSON.parse(read(`pairs/${name}`)) as readonly { readonly a: string; readonly b: string }[])
  .map(({ a, b }) => `# 隐私政策\n\n${a}\n\n## 其他\n\n${b}\n`);

test.each([
  ['a policy', [read('policies/chinese.md')]],
  ['the standard texts', [standardTexts]],
  ['pairs of sentences', pairs],
])('blanks around the figures of %s change nothing', (_, all) => {
  const texts = all.filter((text) => spaced(text) !== tight(text));
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(found(spaced(tight(text)))).toEqual(found(tight(text)));
});
