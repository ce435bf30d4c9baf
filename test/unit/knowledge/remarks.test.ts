import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { says } from '../../../server/src/core/recognise/readRemarks.ts';
import { knowledge } from '../../knowledge.ts';
import { read } from '../insert/sample.ts';

const core = join(__dirname, '../../../server/src/core');
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(core, name), 'utf8'));

const asked = (question: RegExp) => sources.flatMap((source) => [...source.matchAll(question)].map(([, name]) => name));

test('what rules look for everywhere are remarks', () => {
  const names = asked(/\b(?:remarksOf|remarkPositions|assertedRemarks|promisesBy|sentenceRemarks)\([^()]*'([a-z-]+)'/g);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !Object.hasOwn(knowledge.remarks, name as string))).toEqual([]);
});

test('what rules ask of a sentence is a guard or a remark', () => {
  const names = asked(/\bsays\((?:[^()]|\(\))*'([a-z-]+)'/g);
  expect(names.length).toBeGreaterThan(40);
  const known = { ...knowledge.remarks, ...knowledge.guards };
  expect(names.filter((name) => !Object.hasOwn(known, name as string))).toEqual([]);
});

test('what nobody knows cannot be asked', () => {
  const { model } = read('We collect your name.');
  expect(() => says(model, 0, 'unheard-of')).toThrow('no guard or remark “unheard-of”');
});

test('no remark or guard is asked by nobody', () => {
  const names = [...Object.keys(knowledge.remarks), ...Object.keys(knowledge.guards)];
  expect(names.filter((name) => !sources.some((source) => source.includes(`'${name}'`)))).toEqual([]);
});
