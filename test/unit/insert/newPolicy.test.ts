import { describe, expect, it } from 'vitest';
import { dropUnknown, repeatRows, withoutUnknownChannels } from '../../../server/src/core/insert/knownParts.ts';
import { newPolicy, type PolicyAnswers } from '../../../server/src/core/insert/newPolicy.ts';
import { knowledge, read } from './sample.ts';

const english: PolicyAnswers = {
  language: 'en',
  format: 'markdown',
  company: 'Kestrel Maps Ltd',
  product: 'Kestrel',
  website: 'https://kestrel.example',
  email: 'privacy@kestrel.example',
  phone: '+353 1 555 0100',
  address: '12 Mill Lane, Dublin 8, Ireland',
  country: 'Ireland',
  regimes: ['gdpr'],
  collected: [
    { items: 'name and e-mail address', purpose: 'to run your account', kept: 'until you delete your account' },
    { items: 'map searches', purpose: 'to show routes', kept: '12 months', optional: true },
  ],
  cookies: [{ name: 'session cookie', purpose: 'to keep you signed in', lifetime: 'one day', necessary: true }],
  thirdParties: [{ name: 'Dunlin Hosting Inc.', items: 'account records', purpose: 'hosting', country: 'Canada' }],
  forChildren: false,
  safeguard: 'standard contractual clauses',
  effective: '2026-06-01',
};

const chinese: PolicyAnswers = {
  ...english,
  language: 'zh',
  company: '红隼地图（上海）有限公司',
  product: '红隼地图',
  address: '上海市静安区磨坊路 12 号',
  phone: '021-55550100',
  country: '中国',
  regimes: ['pipl', 'ndsmr', 'gbt'],
  collected: [{ items: '姓名和电子邮箱', purpose: '注册和管理账户', kept: '直至您注销账户' }],
  cookies: [],
  thirdParties: [{ name: '滨鹬支付有限公司', items: '订单信息', purpose: '支付' }],
  safeguard: undefined,
};

const cases = [
  english,
  { ...english, regimes: ['uk'] as const },
  { ...english, regimes: ['ccpa', 'caloppa'] as const },
  { ...english, regimes: ['gdpr', 'uk', 'ccpa', 'caloppa'] as const },
  { ...english, forChildren: true },
  chinese,
  { ...chinese, regimes: ['pipl'] as const },
].flatMap((answers) => (['markdown', 'plaintext'] as const).map((format): PolicyAnswers => ({ ...answers, format })));

describe.each(cases)('a new policy in $language, $format, for $regimes', (answers) => {
  const { text, assumed } = newPolicy(answers, knowledge);
  const { model, findings } = read(text, answers.format, answers.regimes);

  it('is a privacy policy without any finding', () => {
    expect(model.kind).toBe('privacy-policy');
    expect(findings.map((f) => `${f.rule}: ${text.slice(f.span.start, f.span.end)}`)).toEqual([]);
  });

  it('leaves no placeholder and no optional part open', () => {
    expect(text).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined/);
  });

  it('names what it assumes, in the words of the text', () => {
    expect(assumed.length).toBeGreaterThan(5);
    expect(assumed.join('')).not.toMatch(/[\uE000-\uF8FF]/u);
    for (const sentence of assumed) for (const part of sentence.split(' · ')) expect(text).toContain(part);
  });

  it('states what was answered', () => {
    for (const value of [answers.company, answers.email, answers.collected[0]!.kept, answers.thirdParties[0]!.name]) {
      expect(text).toContain(value);
    }
  });
});

it('tells which statements nobody was asked about', () => {
  const { assumed } = newPolicy({ ...english, regimes: ['ccpa'], cookies: [] }, knowledge);
  const all = assumed.join('\n');
  expect(all).toContain('have not sold');
  expect(all).toContain('encryption in transit and at rest');
  expect(all).toContain('not directed to children');
  expect(all).toContain('We do not use cookies');
  expect(all).toContain('within 30 days');
  expect(all).not.toContain('We provide personal information to other organisations');
});

it('says nothing of what was not answered', () => {
  const { text } = newPolicy(
    { ...english, phone: undefined, address: undefined, website: undefined, country: undefined },
    knowledge,
  );
  expect(text).not.toContain('Telephone');
  expect(text).not.toContain('registered office');
  expect(text).toContain('applies to Kestrel (the "Services")');
});

describe('a new policy', () => {
  const draft = (answers: Partial<PolicyAnswers>) => newPolicy({ ...english, ...answers }, knowledge).text;

  it('names one time limit for answers, that of its law', () => {
    const text = draft({ regimes: ['gdpr', 'uk'] });
    expect(text).toContain('at the latest within one month');
    expect(text).not.toContain('extend this once');
    expect(text.match(/^## .*refuse a request/gm)).toBeNull();
  });

  it('speaks of no table where nothing is to be listed, and lists what every enquiry leaves', () => {
    const text = draft({ collected: [], thirdParties: [] });
    expect(text).toContain('| to answer your questions | contact details and messages |');
    expect(text).toMatch(/## Sharing your personal information\n\nApart from .* with anyone else\.\n/);
    const { assumed } = newPolicy({ ...english, collected: [] }, knowledge);
    expect(assumed.join('\n')).toContain('to answer your questions');
    expect(draft({ format: 'plaintext' })).not.toMatch(/\btable\b/);
  });

  it('is about products and services where none is named', () => {
    const company = english.company;
    expect(draft({ product: company })).toContain('applies to the products and services of Kestrel Maps Ltd');
    expect(newPolicy({ ...chinese, product: chinese.company }, knowledge).text).toContain(
      '适用于红隼地图（上海）有限公司的产品和服务',
    );
  });

  it('is directed to children only if the product is', () => {
    expect(draft({})).toContain('The Services are not directed to children under 16');
    expect(draft({})).not.toContain('Where we offer a service directly to children');
    expect(draft({ forChildren: true })).toMatch(/Where we offer a service directly to children[\s\S]*come of age/);
    expect(draft({ forChildren: true })).not.toContain('not directed to children');
  });

  it('promises nothing about categories that are not asked for, and says what is needed', () => {
    const text = draft({ thirdParties: [{ name: 'Dunlin Pay', items: 'payment data', purpose: 'payment' }] });
    expect(text).not.toContain('We do not collect categories');
    expect(text).toContain('cannot provide the function that we collect it for: name and e-mail address.');
  });

  it('tells how data are obtained', () => {
    const [first] = english.collected;
    expect(draft({ collected: [{ ...first!, obtained: 'collected automatically' }] })).toContain(
      '| collected automatically | required |',
    );
  });

  it('rests a newsletter on consent', () => {
    const collected = [{ items: 'e-mail address', purpose: 'sending our newsletter', kept: 'until you unsubscribe' }];
    expect(draft({ collected })).toContain('| sending our newsletter | consent |');
  });

  it('writes countries and addresses as they stand in a sentence', () => {
    const text = draft({ country: 'United Kingdom' });
    expect(text).toContain('on servers in the United Kingdom');
    expect(text).toContain('to the website https://kestrel.example (together');
    expect(draft({ website: 'https://kestrel.example and https://maps.example' })).toContain('to the websites https');
  });
});

it('says what a new Chinese policy is about, also where there is no website', () => {
  const { text } = newPolicy({ ...chinese, website: undefined }, knowledge);
  expect(text).toContain('本政策适用于红隼地图（以下简称“本服务”）');
});

describe('parts of a text that are known', () => {
  it('repeat a row for each thing', () => {
    const table = '| A |\n|---|\n| {{RECIPIENT_1}} |\n| {{RECIPIENT_2}} |';
    expect(repeatRows(table, { RECIPIENT: 3 })).toBe(
      '| A |\n|---|\n| {{RECIPIENT_1}} |\n| {{RECIPIENT_2}} |\n| {{RECIPIENT_3}} |',
    );
    expect(repeatRows(table, {})).toBe(table);
  });

  it('leave out what speaks of a table that is left out', () => {
    expect(
      dropUnknown('As in this table.\n\n| A |\n|---|\n| {{X}} |\n\nThe same table has more. We sell nothing.'),
    ).toBe('We sell nothing.');
  });

  it('leave out sentences, items, tables and lead-ins', () => {
    expect(dropUnknown('Known. We use {{X}}. Known too.')).toBe('Known. Known too.');
    expect(dropUnknown('Write to:\n\n- {{MAIL}}')).toBe('');
    expect(dropUnknown('- a\n- {{MAIL}}')).toBe('- a');
    expect(dropUnknown('| A | B |\n|---|---|\n| {{X}} | {{Y}} |')).toBe('');
    expect(dropUnknown('| A | B | C |\n|---|---|---|\n| a | b | {{Y}} |')).toContain('| a | b | – |');
  });

  it('lose a channel that does not exist', () => {
    expect(
      withoutUnknownChannels('Use {{A_PATH}} or write to a@b.example.', ['Use {{*}} or write to => Write to']),
    ).toBe('Write to a@b.example.');
  });
});
