import { expect, test } from 'vitest';
import { dataMap } from '../../../server/src/service/dataMap.ts';
import { statementsDocument } from '../../../server/src/service/statementsDocument.ts';
import { english, read } from './check.ts';

const policy = read(`# Privacy policy of Ferrygull

## Data

We collect the following information:

- Contact details: your name and your email address;
- Technical details: IP address (we do not collect your precise location).

You may share your telephone number with other members.

We send newsletters only with your consent.

## Why

We use your personal data to:

- deliver what you order;
- detect fraud.

We do not share your personal data with advertisers.
`);
const { rows } = dataMap(policy, english);
const cells = (id: string, column: 'collected' | 'usedFor' | 'sharedWith') =>
  rows.find((row) => row.id === id)?.[column].map(({ text, negated }) => `${negated ? 'not ' : ''}${text}`);

test('the data map holds what lists name', () => {
  expect(cells('name', 'collected')).toEqual(['yes']);
  expect(cells('ip-address', 'collected')).toEqual(['yes']);
  expect(cells('personal-information', 'usedFor')).toContain('security and fraud prevention');
});

test('the data map tells what the company does, in words', () => {
  expect(cells('phone-number', 'sharedWith')).toBeUndefined();
  expect(cells('personal-information', 'sharedWith')).toEqual(['not advertising partners']);
  const { markdown } = dataMap(policy, english);
  expect(markdown).toContain('[no (line');
  expect(markdown).not.toMatch(/not: yes/);
});

test('the statements are told in words, not by the names that the program has for them', () => {
  const page = statementsDocument(policy, english);
  expect(page).toMatch(
    /\*\*not shared\*\*, line \d+: .*\n- Data: personal information\n- Recipients: advertising partners/,
  );
  expect(page).toMatch(/\*\*shared\*\* \(by the reader\)/);
  expect(page).not.toMatch(/personal-information|\(fact\)|\{\w+\}/);
});
