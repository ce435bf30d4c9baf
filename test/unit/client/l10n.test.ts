import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundle } from './translate.ts';

const root = path.join(import.meta.dirname, '../../..');
const sources = path.join(root, 'client/src');

/** All texts that the client gives to `l10n.t`, or to a `t` that is handed in. */
const texts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(path.join(sources, file), 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)])
  .map(([, text]) => text as string);

test('every text of the client is translated, and no translation is left over', () => {
  expect(texts.length).toBeGreaterThan(30);
  expect(Object.keys(bundle).sort()).toEqual([...new Set(texts)].sort());
});

test('translations name the same values', () => {
  const values = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
  for (const [text, translation] of Object.entries(bundle)) expect(values(translation), text).toEqual(values(text));
});
