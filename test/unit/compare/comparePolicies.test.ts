import { describe, expect, test } from 'vitest';
import { comparePolicies } from '../../../server/src/core/compare/comparePolicies.ts';
import type { RegimeId } from '../../../server/src/core/knowledge/types.ts';
import { comparisonDocument } from '../../../server/src/service/comparison.ts';
import { read } from '../service/check.ts';

const before = `# Privacy policy of Ferrygull

We collect your name to answer your questions.

We keep your name for two years.

Write to help@ferrygull.example.
`;

const after = `# Privacy policy of Ferrygull

We collect your name and your location to answer your questions.

We keep your name for five years.

We share your location with advertisers.

Write to privacy@ferrygull.example.
`;

const versions = (regimes: readonly RegimeId[], [old, latest] = [before, after]) =>
  [read(old as string, { config: { regimes } }), read(latest as string, { config: { regimes } })] as const;

function compare(regimes: readonly RegimeId[], texts?: [string, string]) {
  const [old, latest] = versions(regimes, texts);
  return comparePolicies(old.model, latest.model);
}

test('a text differs in nothing from itself, nor from itself in another order', () => {
  const none = { clauses: [], statements: [], values: [], duties: [] };
  expect(compare(['gdpr', 'pipl'], [after, after])).toEqual(none);
  const [title, ...paragraphs] = before.trim().split('\n\n');
  const moved = [title, ...paragraphs.reverse()].join('\n\n');
  expect(compare(['gdpr', 'pipl'], [before, moved]).values).toEqual([]);
});

test('new data, recipients, periods and contacts are named, and what they replace', () => {
  const values = compare(['gdpr']).values.map(({ change, what }) => [change, what.kind, what.id, ...what.of].join(' '));
  expect(values).toEqual(
    expect.arrayContaining([
      'added data location',
      'added recipient advertiser',
      'removed period 2 year name',
      'added period 5 year name',
      'removed contact help@ferrygull.example',
      'added contact privacy@ferrygull.example',
    ]),
  );
  expect(values).not.toContain('added data name');
});

test('new statements and clauses are named', () => {
  const { statements, clauses } = compare(['gdpr']);
  const added = statements.filter(({ change }) => change === 'added').map(({ what }) => what.action);
  expect(added).toContain('share');
  expect(clauses).toContainEqual(expect.objectContaining({ clause: 'sharing-recipients', before: 'missing' }));
});

test('duties are those of the chosen laws, and only for what is new', () => {
  const duties = (regimes: readonly RegimeId[], texts?: [string, string]) =>
    compare(regimes, texts).duties.map(({ kind, regime, duty }) => `${regime} ${kind} ${duty}`);
  expect(duties(['pipl'])).toEqual([
    'pipl data consent',
    'pipl recipient consent',
    'pipl period notice',
    'pipl contact notice',
  ]);
  expect(duties(['gdpr'])).toEqual([]);
  const purpose = before.replace('to answer your questions', 'for advertising');
  expect(duties(['gdpr'], [before, purpose])).toEqual(['gdpr purpose notice']);
  expect(duties(['pipl'], [before.replace(/\n\nWrite.*/, ''), '# Privacy policy of Ferrygull\n'])).toEqual([]);
});

test('another company and another address are changes of their own', () => {
  const text = '# Privacy policy\n\nFerrygull Ltd collects your name.\n\nWrite to help@ferrygull.example.\n';
  const duties = (later: string) => compare(['lgpd'], [text, later]).duties.map(({ kind }) => kind);
  expect(duties(text.replace('help@', 'privacy@'))).toEqual([]);
  expect(duties(text.replace('Ferrygull Ltd', 'Marrowby Ltd'))).toEqual(['controller']);
});

test('parents are asked anew before data of children go to others', () => {
  const sharing = `${before}\nWe share your name with advertisers.\n`;
  const { duties } = compare(['coppa'], [before, sharing]);
  expect(duties).toContainEqual(expect.objectContaining({ kind: 'recipient', duty: 'consent' }));
});

test('the page tells first what the changes ask for', () => {
  const page = comparisonDocument(...versions(['pipl']), 'en');
  expect(page).toMatch(/^# What changed/);
  expect(page.indexOf('Art. 14(2)')).toBeGreaterThan(0);
  expect(page.indexOf('Art. 14(2)')).toBeLessThan(page.indexOf('## Clauses'));
  expect(page).not.toMatch(/undefined|\{\w+\}/);
  expect(comparisonDocument(...versions(['pipl']), 'zh')).toContain('重新取得同意');
});

describe('what stands in lists and tables is compared, too', () => {
  const listed = `# Privacy policy of Ferrygull

## Why we use data

We use your personal data to:

- answer your questions;
- deliver what you order.

## Who gets data

We share your personal data with the following service providers:

| Provider | Task |
|---|---|
| Marrowby Ltd | Parcels |

## Children

You may open an account from the age of 16.

## How long we keep data

Your orders are deleted after 30 days.
`;
  const changed = listed
    .replace('- deliver', '- train machine learning models;\n- deliver')
    .replace('| Parcels |', '| Parcels |\n| Quillback GmbH | Measuring |')
    .replace('age of 16', 'age of 14')
    .replace('30 days', 'two years');

  test('purposes, providers, ages and periods', () => {
    const { values, clauses } = compare(['gdpr', 'pipl'], [listed, changed]);
    expect(values.map(({ change, what: { kind, id } }) => `${change} ${kind} ${id}`)).toEqual([
      'removed period 30 day',
      'removed age 16 year',
      'added purpose improvement',
      'added recipient Quillback GmbH',
      'added period 2 year',
      'added age 14 year',
    ]);
    // Training models decides nothing about anybody.
    expect(clauses).toEqual([]);
  });

  test('and named as people name them', () => {
    const page = comparisonDocument(...versions(['pipl'], [listed, changed]), 'en');
    expect(page).toContain('new · recipient: **Quillback GmbH**');
    expect(page).toContain('new · period: **two years (orders and purchases)**');
    expect(page).not.toMatch(/\d (?:day|year) |personal-information/);
  });
});

test('a way to complain collects nothing', () => {
  const chinese = '# 隐私政策\n\n我们收集您的姓名。\n';
  const complaint = '您可以发送邮件至投诉邮箱，或者填写我们网站上的表单进行投诉，我们会在十五日内告知您处理结果。\n';
  const { values, statements } = compare(['pipl'], [chinese, `${chinese}\n${complaint}`]);
  expect([...values, ...statements]).toEqual([]);
});

test('a denial of precise location states nothing of sensitive data', () => {
  const denied = `${before}\nWe do not collect your precise location.\n`;
  expect(compare(['gdpr'], [denied, before]).clauses).toEqual([]);
});
