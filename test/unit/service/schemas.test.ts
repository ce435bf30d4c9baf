import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseConfig, parseHouseStandard } from '../../../server/src/service/config.ts';
import { knowledge } from '../../knowledge.ts';

const folder = path.join(import.meta.dirname, '../../../server/schemas');
const validatorOf = (name: string) => new Ajv().compile(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
const config = validatorOf('config.schema.json');
const house = validatorOf('house-standard.schema.json');

test.each([
  ['regimes: [gdpr, pipl]', true],
  ['facts: { audience-children: false, targets: [EU], cookies: true }', true],
  ['rules: { text: off, missing/contact: error, missing/our-motto: hint }', true],
  ['ignore: [{ rule: text/truncated, quote: a }]', true],
  ['house: ./house.yaml', true],
  ['regimes: [dsgvo]', false],
  ['rulez: {}', false],
  ['rules: { text/truncated: loud }', false],
  ['rules: { no/such: off }', false],
  ['facts: { weather: true }', false],
  ['ignore: [{ quote: a }]', false],
])('the schema and the reader agree on %s', (text, valid) => {
  // YAML readers of editors that take `off` for false find it spelled out in the schema's words.
  expect(config(parse(text))).toBe(valid);
  expect(parseConfig('.proviso.yaml', text, knowledge).problems.length === 0).toBe(valid);
});

test.each([
  [
    'name: Ours\nrequired: [contact, motto]\nclauses: [{ id: motto, title: Our motto, cues: [we try], text: We try. }]',
    true,
  ],
  ['clauses: [{ id: motto }]', false],
  ['motto: ours', false],
])('the schema and the reader of house standards agree on %s', (text, valid) => {
  expect(house(parse(text))).toBe(valid);
  expect(parseHouseStandard('house.yaml', text, knowledge).problems.length === 0).toBe(valid);
});
