import { expect, test } from 'vitest';
import { assumedPlaces } from '../../../client/src/features/assumedPlaces.ts';
import { draftAnswers } from '../../../server/src/core/insert/draftAnswers.ts';
import { newPolicy } from '../../../server/src/core/insert/newPolicy.ts';
import { knowledge } from '../../knowledge.ts';

test('what a draft assumes is shown where it stands', () => {
  const company = 'Ferrygull Ltd';
  const choices = {
    language: 'en',
    format: 'markdown',
    company,
    product: company,
    email: 'help@ferrygull.example',
  } as const;
  const rest = { regimes: ['gdpr'], collected: [], cookies: [], thirdParties: [], forChildren: false } as const;
  const { text, assumed } = newPolicy(draftAnswers({ ...choices, ...rest }, '2026-01-15', knowledge), knowledge);
  expect(assumed.length).toBeGreaterThan(3);
  const lines = text.split('\n');
  const places = assumedPlaces(text, assumed);
  expect(places.map(({ statement }) => statement)).toEqual(assumed);
  for (const { statement, line } of places) {
    for (const part of statement.split(' · ')) expect(lines[line ?? -1]).toContain(part);
  }
  expect(new Set(places.map(({ line }) => line)).size).toBeGreaterThan(3);
});

test('what is not found word for word has no place', () => {
  expect(assumedPlaces('We keep it.', ['We sell it.'])).toEqual([{ statement: 'We sell it.', line: undefined }]);
});
