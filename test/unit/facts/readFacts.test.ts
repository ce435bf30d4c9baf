import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../server/src/core/read/facts.ts';
import { knowledge } from '../../knowledge.ts';
import { read } from '../insert/sample.ts';

const facts = (text: string) => read(text, 'plaintext').model.facts;
const values = (list: readonly Fact[]) => list.map((fact) => fact.value);

describe('companies and aliases', () => {
  it.each([
    ['Kestrel Maps Ltd ("Kestrel", "we") runs the site.', ['Kestrel Maps Ltd'], ['Kestrel', 'we']],
    [
      'Kestrel Maps (Shanghai) Co., Ltd. (hereinafter referred to as "we") runs it.',
      ['Kestrel Maps (Shanghai) Co., Ltd.'],
      ['we'],
    ],
    ['This site is operated by Kestrel GmbH. We use Plover Analytics, Inc.', ['Kestrel GmbH'], []],
    ['Kestrel B.V. is a company registered in the Netherlands.', ['Kestrel B.V.'], []],
    ['Welcome to Kestrel ("we", "us" or "our").', ['Kestrel'], ['we', 'us', 'our']],
    ['红隼地图（上海）有限公司（以下简称“我们”）运营本服务。', ['红隼地图（上海）有限公司'], ['我们']],
    ['本服务由红隼地图有限公司提供。', ['红隼地图有限公司'], []],
    ['红隼地图有限公司（以下简称“小鹰”）深知个人信息的重要性。', ['红隼地图有限公司'], ['小鹰']],
    ["Your privacy matters to Kestrel (that's us).", ['Kestrel'], ['us']],
  ])('%s', (text, companies, aliases) => {
    const found = facts(text);
    expect(values(found.companies)).toEqual(companies);
    expect(values(found.aliases)).toEqual(aliases);
  });

  const aliases = knowledge.lexicons['self-aliases'];
  const long = (sentence: string) => sentence.repeat(12);

  it.each(aliases?.en ?? [])('a company called “%s” far down is the controller', (alias) => {
    const found = facts(`${long('We count visits to our site. ')}Heron Hosting Ltd ("${alias}") answers requests.`);
    expect(values(found.companies)).toEqual(['Heron Hosting Ltd']);
    expect(values(found.aliases)).toEqual([alias]);
  });

  it.each(aliases?.zh ?? [])('称为“%s”的公司是处理者', (alias) => {
    const found = facts(
      `${long('访问次数用于改进页面内容，以便您更快找到所需的信息与帮助。')}苍鹭托管有限公司（以下简称“${alias}”）答复请求。`,
    );
    expect(values(found.companies)).toEqual(['苍鹭托管有限公司']);
    expect(values(found.aliases)).toEqual([alias]);
  });

  it('takes no company for the controller that is called something else far down', () => {
    const found = facts(
      `Kestrel Ltd ("we") runs it. ${long('We count visits to our site. ')}Heron Hosting Ltd ("the host") keeps copies.`,
    );
    expect(values(found.companies)).toEqual(['Kestrel Ltd']);
    expect(values(found.aliases)).toEqual(['we']);
  });

  it('takes the company that heads an address, where no other is vouched for', () => {
    const text =
      'We use Plover Analytics, Inc. to count visits.\n\nContact\n\nKestrel OÜ\nPikk 12\nTallinn\nmail@kestrel.example\n';
    expect(values(facts(text).companies)).toEqual(['Kestrel OÜ']);
    expect(values(facts(text.replaceAll('\n', '\r\n')).companies)).toEqual(['Kestrel OÜ']);
  });

  it('takes no other party for the controller', () => {
    const found = facts('Kestrel Ltd ("we") uses Plover Inc. to send mail and shares data with Dunlin GmbH.');
    expect(values(found.companies)).toEqual(['Kestrel Ltd']);
  });

  it('keeps a name that is written differently later', () => {
    const found = facts('Kestrel Maps Ltd ("we") runs the site. Kestrel Map Ltd answers requests.');
    expect(values(found.companies)).toEqual(['Kestrel Maps Ltd', 'Kestrel Map Ltd']);
  });

  it.each([
    ['Kestrel Ltd ("we", including its affiliates) runs it.', true],
    ['Kestrel Ltd and its subsidiaries ("we") run it.', true],
    ['Kestrel Ltd ("we") runs it. We share data with our affiliates.', false],
  ])('affiliates in “we”: %s', (text, included) => {
    expect(facts(text).weIncludesAffiliates).toBe(included);
  });
});

describe('products', () => {
  it.each([
    ['This policy applies to the Kestrel app.', ['Kestrel']],
    ['Kestrel Privacy Policy\n\nWe collect data.', ['Kestrel']],
    ['Our Privacy Policy\n\nWe collect data on our website.', []],
  ])('%s', (text, products) => {
    expect(values(facts(text).products)).toEqual(products);
  });
});

describe('contacts', () => {
  it('reads e-mail addresses, each once, with all places', () => {
    const { emails } = facts('Write to privacy@kestrel.example. Again: Privacy@kestrel.example.');
    expect(emails).toHaveLength(1);
    expect(emails[0]!.spans).toHaveLength(2);
  });

  it.each([
    ['Phone: +353 1 555 0100', ['+353 1 555 0100']],
    ['Call us at (555) 555-0100.', ['(555) 555-0100']],
    ['电话：021-55550100', ['021-55550100']],
    ['We keep it for 30 days and answer 12 requests.', []],
  ])('telephone numbers: %s', (text, phones) => {
    expect(values(facts(text).phones)).toEqual(phones);
  });

  it.each([
    ['Address: 12 Mill Lane, Dublin 8, Ireland\nE-mail: a@b.example', ['12 Mill Lane, Dublin 8, Ireland']],
    ['Our registered office is at 12 Mill Lane, Dublin 8. We answer.', ['12 Mill Lane, Dublin 8']],
    ['地址：上海市静安区磨坊路 12 号', ['上海市静安区磨坊路 12 号']],
    ['Your e-mail address: we use it to reach you.', []],
  ])('addresses: %s', (text, addresses) => {
    expect(values(facts(text).addresses)).toEqual(addresses);
  });

  it('takes its own sites, not those it links to', () => {
    const text =
      'See our website www.kestrel.com or write to a@kestrel.com. Plover: https://policies.plover.com/privacy.';
    expect(values(facts(text).websites)).toEqual(['www.kestrel.com']);
  });
});

describe('dates', () => {
  it.each([
    ['Last updated: 3 March 2026', '2026-03-03', 'updated'],
    ['Effective date: March 3rd, 2026', '2026-03-03', 'effective'],
    ['This policy is effective as of 2026-03-03.', '2026-03-03', 'effective'],
    ['更新日期：2026年3月3日', '2026-03-03', 'updated'],
    ['本政策自2026年3月3日起施行', '2026-03-03', 'effective'],
    ['Stand: 03.04.2026', '2026-04-03', 'other'],
    ['Version of 13/04/2026', '2026-04-13', 'version'],
    ['We were founded on 3 March 2001.', '2001-03-03', 'other'],
  ])('%s', (text, value, role) => {
    expect(facts(text).dates.map((d) => [d.value, d.role])).toEqual([[value, role]]);
  });

  it('takes no version number for a date', () => {
    expect(facts('Version 2.10.2026.1 of the app, build 99/99/2026.').dates).toEqual([]);
  });
});

describe('definitions', () => {
  const defined = (text: string) =>
    facts(text).definitions.map((d) => [d.term, text.slice(d.meaning.start, d.meaning.end)]);

  it.each([
    ['“Account” means the record of a user.', [['Account', 'the record of a user.']]],
    ['Personal information refers to data on a person.', [['Personal information', 'data on a person.']]],
    ['This means that we keep it.', []],
    ['We offer an app (the "Service").', [['Service', 'We offer an app ']]],
    ['“账户”，是指用户的记录。', [['账户', '用户的记录。']]],
  ])('%s', (text, expected) => {
    expect(defined(text)).toEqual(expected);
  });
});

describe('countries', () => {
  it('finds them by name, the longest first', () => {
    const { countries } = facts('We store data in the United States of America and in South Korea, not in Germany.');
    expect(values(countries)).toEqual(['United States of America', 'South Korea', 'Germany']);
  });
});

describe('dates of front matter', () => {
  const dates = (text: string) => {
    const { document, facts: found } = read(text, 'markdown').model;
    return found.dates.map(({ value, role, spans }) => [
      role,
      value,
      ...spans.map((at) => document.text.slice(at.start, at.end)),
    ]);
  };
  it.each([
    ['---\nlastUpdated: 2024-05-03\n---\n\nYour name.', [['updated', '2024-05-03', '2024-05-03']]],
    ['---\nlast_updated: "3 May 2024"\n---\n\nYour name.', [['updated', '2024-05-03', '3 May 2024']]],
    ['---\r\nlastmod: 2024-05-03 # by hand\r\n---\r\n\r\nYour name.', [['updated', '2024-05-03', '2024-05-03']]],
    [
      '+++\nlastmod = 2024-05-03T10:00:00+02:00\n+++\n\nYour name.',
      [['updated', '2024-05-03', '2024-05-03T10:00:00+02:00']],
    ],
    ["+++\nrevised = '2024-05'\n+++\n\nYour name.", [['updated', '2024-05', '2024-05']]],
    ['---\nupdated: 2024\n---\n\nYour name.', [['updated', '2024', '2024']]],
    ['---\n更新日期: 2024年5月3日\n---\n\n我们收集您的姓名。', [['updated', '2024-05-03', '2024年5月3日']]],
    [
      '---\neffective_date: 2024-06-01\nupdated: 2024-05-03\n---\n\nYour name.',
      [
        ['effective', '2024-06-01', '2024-06-01'],
        ['updated', '2024-05-03', '2024-05-03'],
      ],
    ],
    ['---\nlastUpdated: 2024-05-03\n---\n\nLast updated: 1 May 2024', [['updated', '2024-05-01', '1 May 2024']]],
    ['---\nreviewed: never since 2019\n---\n\nYour name.', []],
    ['---\nupdated: 2024-13-03\n---\n\nYour name.', []],
    ['---\nupdated: true\ndate: 2024-05-03\n---\n\nYour name.', []],
    ['Your name.\n\nlastmod = 2024-05-03', [['other', '2024-05-03', '2024-05-03']]],
  ])('%j', (text, found) => {
    expect(dates(text)).toEqual(found);
  });

  it('show the clause on the date, and stand in no sentence', () => {
    const { clauses } = read('---\nlastmod: 2024-05-03\n---\n\n# Privacy policy\n\nWe keep names.', 'markdown').model;
    const clause = clauses.get('effective-date');
    expect(clause?.state).toBe('present');
    expect(clause?.evidence.map(({ sentence }) => sentence)).toEqual([undefined]);
  });
});
