import { describe, expect, it } from 'vitest';
import { type DraftChoices, draftAnswers } from '../../../server/src/core/insert/draftAnswers.ts';
import { newPolicy } from '../../../server/src/core/insert/newPolicy.ts';
import { knowledge, read } from './sample.ts';

const ids = (kind: string) => knowledge.drafts.filter((draft) => draft.kind === kind).map(({ id }) => id);

const everything: DraftChoices = {
  language: 'en',
  format: 'markdown',
  company: 'Kestrel Maps Ltd',
  product: 'Kestrel',
  email: 'privacy@kestrel.example',
  website: 'https://kestrel.example',
  country: 'Ireland',
  regimes: ['gdpr'],
  collected: [...ids('collected'), 'map searches: to show routes: 12 months', 'of no use'],
  cookies: ids('cookie'),
  thirdParties: ids('recipient'),
  abroad: 'Canada',
  forChildren: false,
};

const cases: readonly DraftChoices[] = [
  everything,
  {
    ...everything,
    format: 'plaintext',
    cookies: [],
    abroad: undefined,
  },
  {
    ...everything,
    language: 'zh',
    company: '红隼地图（上海）有限公司',
    product: '红隼地图',
    country: '中国',
    regimes: ['pipl'],
    collected: ids('collected'),
    abroad: undefined,
  },
];

describe.each(cases)('a draft of picked practices in $language, $format', (choices) => {
  const answers = draftAnswers(choices, '2026-06-01', knowledge);
  const { text } = newPolicy(answers, knowledge);
  const { findings } = read(text, choices.format, choices.regimes);

  it('states each of them', () => {
    for (const { items, kept } of answers.collected) {
      expect(text).toContain(items);
      expect(text).toContain(kept);
    }
    for (const { name } of answers.thirdParties) expect(text).toContain(name);
  });

  it('lacks no clause and leaves nothing open', () => {
    expect(findings.filter(({ rule }) => /^(?:missing|placeholder)\//.test(rule))).toEqual([]);
    expect(text).not.toMatch(/\{\{|\[\[/);
  });
});

it.each(cases.filter(({ format }) => format === 'markdown'))(
  'a draft in $language has no finding to act on',
  (choices) => {
    const { text } = newPolicy(draftAnswers(choices, '2026-06-01', knowledge), knowledge);
    const { findings } = read(text, choices.format, choices.regimes);
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  },
);

it('takes practices of the writer’s own, and leaves out what lacks a part', () => {
  const { collected } = draftAnswers(everything, '2026-06-01', knowledge);
  expect(collected.at(-1)).toEqual({ items: 'map searches', purpose: 'to show routes', kept: '12 months' });
});
