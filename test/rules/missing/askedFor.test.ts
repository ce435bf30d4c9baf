import { describe, expect, test } from 'vitest';
import type { RegimeId } from '../../../server/src/core/knowledge/types.ts';
import { analyseText } from '../analyseText.ts';

const missing = (text: string, regimes: readonly RegimeId[]) =>
  analyseText(text, regimes).findings.filter(({ rule }) => rule.startsWith('missing/'));

/** Ids of the clauses that are reported as missing at all, alone or with other rights. */
const missingClauses = (text: string, ...regimes: RegimeId[]) =>
  missing(`# Privacy Policy of Alder Notes\n\n${text}\n`, regimes)
    .filter(({ severity }) => severity !== 'hint')
    .flatMap(({ clauses }) => clauses);

describe('a clause in plain or unusual words is not missing', () => {
  test.each([
    ['rights-access', 'You are entitled to obtain information about the personal data that we hold on you.'],
    ['rights-restriction', 'You can request that the processing of your data is limited.'],
    ['rights-objection', 'You have the right to stop direct marketing.'],
    ['rights-objection', 'You can ask us to stop processing your personal data.'],
    ['rights-portability', 'You can use your right to data transferability at any time.'],
    [
      'rights-portability',
      'You can access, correct, export and delete your data in the settings: you can export your data there.',
    ],
    ['mandatory-optional', 'There is no legal obligation for you to provide these data.'],
    ['mandatory-optional', 'You are free to refuse our request, but we may then be unable to deliver the parcel.'],
    ['mandatory-optional', 'Registration is optional, but you may not be able to save games without it.'],
    ['controller-identity', 'Alder GmbH and Birch GmbH process your data as joint controllers.'],
  ])('%s: %s', (clause, text) => {
    expect(missingClauses(text, 'gdpr')).not.toContain(clause);
  });
});

describe('a denial is no practice', () => {
  test.each([
    'We never have sold your data and never will sell your data.',
    'Were we ever to sell personal information, we would tell you first.',
    'You can ask us for the purposes of collecting, using, selling or sharing personal information.',
    'Third parties to which we "share" and "sell" this personal information: none.',
  ])('nothing on sale is asked for: %s', (text) => {
    expect(missingClauses(text, 'ccpa')).not.toContain('children');
    expect(missingClauses(text, 'ccpa')).not.toContain('do-not-track');
  });
});

describe('a policy of those who collect nothing', () => {
  const warned = (text: string) =>
    missing(`# Privacy Policy of Alder Clock\n\n${text}\n`, ['gdpr'])
      .filter(({ severity }) => severity !== 'hint')
      .flatMap(({ clauses }) => clauses);
  test('is asked who says so, and no more', () => {
    expect(warned('The clock has no ads, no tracking, no data collection.')).toEqual([
      'controller-identity',
      'contact',
    ]);
  });
  test.each([
    'All data stay only on your device. We collect your income and your expenses, and no data are sent to any server.',
    '我们不会收集任何个人信息。我们仍会采取技术措施，防止应用因程序缺陷导致您的设备信息被非法获取。',
  ])('is asked no more where the data never reach anybody: %s', (text) => {
    expect(warned(text)).not.toContain('legal-basis');
  });
  test.each([
    'All data stay only on your device. No data are sent to any server. We share your location with our partners.',
    'We do not collect any personal data unless you write to us. We keep your e-mail address for a year.',
    'We do not collect any personal data. We use your location to set the time zone.',
  ])('is asked for everything where data are processed after all: %s', (text) => {
    expect(warned(text)).toContain('legal-basis');
  });
});

describe('a clause is not missing where another one has what it asks for', () => {
  test('a right to a copy is portability in the states of the USA, and not in Europe', () => {
    const text = 'You have the right to request a copy of the personal data that we hold about you.';
    expect(missingClauses(text, 'usst')).not.toContain('rights-portability');
    expect(missingClauses(text, 'gdpr')).toContain('rights-portability');
  });
  test('a way out of targeted advertising is one out of sharing for it', () => {
    const advertising = 'Partners show you targeted advertising on other websites, based on your visits.';
    expect(missingClauses(advertising, 'ccpa')).toContain('do-not-sell');
    expect(missingClauses(`${advertising} You can turn off targeted advertising here.`, 'ccpa')).not.toContain(
      'do-not-sell',
    );
  });
});

describe('the law of the European Union', () => {
  const [elsewhere, named] = [
    'For visitors from the European Economic Area: see here.',
    'Visitors from the European Economic Area can write to our representative.',
  ].map((text) => analyseText(`# Privacy Policy\n\nWe use your name to answer you. ${text}\n`));
  test('is assumed only, where a link leads to what it asks for', () => {
    expect(elsewhere?.model.regimes).toMatchObject([{ id: 'gdpr', source: 'assumed' }]);
    expect(named?.model.regimes).toMatchObject([{ id: 'gdpr', source: 'detected' }]);
  });
  test('asks for less then', () => {
    const asked = (of: typeof named) => of?.findings.flatMap(({ clauses }) => clauses);
    expect(asked(named)).toContain('rights-portability');
    expect(asked(elsewhere)).not.toContain('rights-portability');
  });
});

describe('the law of California', () => {
  const regimes = (text: string) => analyseText(`# Privacy Policy\n\n${text}\n`).model.regimes.map(({ id }) => id);
  test('is that of the CCPA where people in California are addressed', () => {
    expect(regimes('California residents have the right to know what we collect.')).toContain('ccpa');
  });
  test.each([
    'Under California Civil Code Section 1798.83, California residents can ask us about disclosures.',
    'California residents can ask to whom we gave data for direct marketing purposes.',
  ])('is another: %s', (text) => {
    expect(regimes(text)).not.toContain('ccpa');
  });
});

test('a link to a notice of its own for California asks for nothing here', () => {
  const { model } = analyseText(
    '# Privacy Policy\n\nClick here to read what the California Consumer Privacy Act asks us to tell you.\n',
  );
  expect(model.regimes.map(({ id }) => id)).not.toContain('ccpa');
});

describe('of a text that shows another place an assumed regime', () => {
  const base = '# Privacy Policy of Alder Notes\n\nAlder Notes saves your e-mail address.';
  /** Clauses that lack, and whether the regime demands or recommends them. */
  const lacking = (more: string, ...regimes: RegimeId[]) =>
    analyseText(`${base} ${more}\n`, regimes)
      .model.coverage.filter(({ state }) => state === 'missing')
      .map(({ clause, level }) => [clause, level]);
  const forOthers = 'The app is offered only to people in the United States.';

  test('wants only who writes, and what most laws demand though it only recommends it', () => {
    expect(lacking(forOthers)).toEqual([
      ['controller-identity', 'required'],
      ['contact', 'required'],
      ['rights-exercise', 'recommended'],
    ]);
  });
  test('still names what most laws demand, where the text names a law that is not known', () => {
    const found = lacking('Under POPIA we keep it.').map(([clause]) => clause);
    expect(found).toContain('rights-access');
    expect(found).not.toContain('rights-portability');
  });
  test('is asked in full where it is chosen', () => {
    expect(lacking(forOthers, 'gdpr')).toContainEqual(['rights-portability', 'required']);
  });
});
