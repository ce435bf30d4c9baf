import { describe, expect, test } from 'vitest';
import type { RegimeId } from '../../../server/src/core/knowledge/types.ts';
import { ruleBehind } from '../../../server/src/core/rules/catalogue.ts';
import { findingText } from '../../../server/src/service/messages.ts';
import { knowledge } from '../../knowledge.ts';
import { analyseText } from '../analyseText.ts';

const policy = `# Privacy Policy of Alder Notes

Alder Notes Ltd ("we"), 4 Quay Street, Cork, is the controller of your data. Write to privacy@alder.example.

## What we use your data for

We use your e-mail address to send you the code that opens your notes.

## Your rights

You have the right to access, to correct and to delete your data.
`;

const missing = (text: string, ...args: [Parameters<typeof analyseText>[1]?, Parameters<typeof analyseText>[2]?]) =>
  analyseText(text, ...args).findings.filter(({ rule }) => rule.startsWith('missing/'));

describe('missing/<clause>', () => {
  test('names each clause once, with all regimes that ask for it', () => {
    const found = missing(policy, ['gdpr', 'uk', 'lgpd']).filter(({ rule }) => rule === 'missing/retention-period');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: 'warning',
      clauses: ['retention-period'],
      regimes: ['gdpr', 'uk', 'lgpd'],
      citations: ['Art. 13(2)(a), 14(2)(a)', 'UK GDPR Art. 13(2)(a)', 'Art. 9 II'],
    });
  });

  test('sits on the title and says in words what lacks, and why', () => {
    const { findings, model } = analyseText(policy, ['gdpr']);
    const found = findings.find(({ rule }) => rule === 'missing/retention-period');
    expect(model.document.text.slice(found?.span.start, found?.span.end)).toBe('Privacy Policy of Alder Notes');
    expect(found && findingText(knowledge, found)).toMatch(
      /^“Retention period .*” is missing: a clause that states how long .* GDPR Art\. 13\(2\)\(a\)/,
    );
  });

  test('is silent on what is stated', () => {
    const text = `${policy}\n## Retention\n\nWe keep your notes for two years after you close the account, then we delete them.\n`;
    expect(missing(text, ['gdpr']).map(({ rule }) => rule)).not.toContain('missing/retention-period');
  });

  test('says which passage makes a conditional clause asked for', () => {
    const text = `${policy}\n## Statistics\n\nThe app contains an SDK for analytics.\n`;
    const found = missing(text, ['gdpr']).find(({ rule }) => rule === 'missing/cookies');
    expect(found?.message.id).toMatch(/^conditional/);
    const place = found?.related.find(({ message }) => message.id === 'because')?.span;
    expect(text.slice(place?.start, place?.end)).toBe('SDK');
  });

  test('is for information where the regime is only assumed', () => {
    expect(missing(policy).filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect(missing(policy).some(({ severity }) => severity === 'information')).toBe(true);
  });

  test('has no finding of its own where the regime is only assumed and most laws do not ask for it', () => {
    const found = missing('# Privacy Policy\n\nWe keep your e-mail address to send you the weekly letter.\n');
    const told = (rule: string) => found.find((one) => one.rule === rule);
    expect(told('missing/contact')?.severity).toBe('information');
    expect(told('missing/legal-basis')).toBeUndefined();
    const together = found.find(({ message }) => message.id === 'idle-assumed');
    expect(together).toMatchObject({ rule: 'missing/recommended', severity: 'hint', clauses: [] });
    expect(findingText(knowledge, together!)).toMatch(
      /^If GDPR applies, which the text does not say, it also asks for: .*Legal basis.*Right to data portability/,
    );
    const text = findingText(knowledge, told('missing/contact')!);
    expect(text).toContain('GDPR Art. 13(1)(a), if that law applies: the text does not say which one does');
    expect(findingText(knowledge, told('missing/contact')!, 'zh')).toContain('本文未说明适用何种法律');
  });

  test('names the law of the text where it is not known, and what most laws ask for in one hint', () => {
    const found = missing(
      '# Privacy Policy\n\nUnder POPIA we keep your e-mail address to send you the weekly letter.\n',
    );
    expect(found.flatMap(({ clauses }) => clauses)).toEqual([]);
    const hint = found.find(({ message }) => message.id === 'idle-elsewhere')!;
    expect(findingText(knowledge, hint)).toMatch(
      /^The text names “POPIA”, and what is asked for there is not known here\. GDPR, if it applies too, asks for: Identity of the controller/,
    );
    expect(findingText(knowledge, hint)).not.toContain('supervisory authority');
    expect(findingText(knowledge, hint, 'zh')).toContain('本文提及“POPIA”');
  });

  test('asks only for the rights that most laws give where the regime is only assumed', () => {
    const found = missing('# Privacy Policy\n\nWe keep your e-mail address to send you the weekly letter.\n');
    const rights = found.filter(({ rule }) => rule === 'missing/data-subject-rights');
    expect(rights.map(({ severity, clauses }) => [severity, clauses])).toEqual([
      ['information', ['rights-access', 'rights-correction', 'rights-deletion']],
    ]);
  });

  test('names a place of the law once, however often it is cited', () => {
    const found = missing('# Privacy Policy\n\nWe keep your e-mail address.\n', ['uk']);
    const rights = found.find(({ rule }) => rule === 'missing/data-subject-rights');
    expect(rights?.citations[0]?.match(/Art\. 13\(2\)\(b\)/g)).toHaveLength(1);
  });

  test.each([
    [
      'belongs to a policy that has the rest',
      policy.replace('We use', 'This notice supplements the Alder privacy policy. We use'),
    ],
    ['is written for readers elsewhere', `${policy}\nThe app is offered only to people in the United States.\n`],
    [
      'says that nothing is collected',
      '# Privacy Policy\n\nWe do not collect any personal data. The app saves your settings on your device.\n',
    ],
  ])('has no finding of its own where the text %s', (_, text) => {
    const asked = missing(text).filter(({ rule }) => !/controller-identity|contact|recommended/.test(rule));
    expect(asked.filter(({ message }) => message.id !== 'say-whether')).toEqual([]);
  });

  test('is not asked for, not even in a hint, where nothing is collected and no law is named', () => {
    const text =
      '# Privacy Policy\n\nWe do not collect any personal data. The app saves your settings on your device.\n';
    const hints = missing(text).filter(({ severity }) => severity === 'hint');
    expect(hints.map(({ message }) => message.data.titles)).toEqual([
      ['Effective date, last-updated date and version'],
    ]);
  });

  const claim = '# Privacy Policy\n\nThe game does not collect, log or share any personal data.';
  const asksNothing = (text: string) =>
    missing(text).every(({ rule, message }) => /controller-identity|contact/.test(rule) || message.id === 'several');

  test.each([
    [
      'a list of what stays on the device',
      'We keep the following data on your tablet only:\n\n- your e-mail address\n- your birthday',
    ],
    [
      'the permissions of the app',
      'The game requests the following permissions:\n\n- Vibration: to use your device as a rattle',
    ],
    ['the security of what is processed', 'We look after the security of the personal data that we process.'],
    ['what the policy is about', 'This notice applies to all personal data that we collect.'],
  ])('is not asked for where nothing is collected and there is only %s', (_, more) => {
    expect(asksNothing(`${claim}\n\n${more}\n`)).toBe(true);
  });

  test.each([
    ['the company collects data after all', 'We collect your e-mail address when you write a review.'],
    ['people are followed by others', 'Partners show interest-based advertising in the game.'],
  ])('is asked for where nothing is collected but %s', (_, more) => {
    expect(asksNothing(`${claim}\n\n${more}\n`)).toBe(false);
  });

  test.each([
    ['missing/sharing-recipients', 'Data sharing and third parties'],
    ['missing/retention-period', 'How long do we keep your information?'],
    ['missing/data-sources', 'Information from third parties'],
  ])('%s is silent below the heading “%s”', (rule, heading) => {
    const text = `${policy}\n## ${heading}\n\nPlease see the list that hangs in our office.\n`;
    expect(missing(policy, ['gdpr', 'ccpa']).map((one) => one.rule)).toContain(rule);
    expect(missing(text, ['gdpr', 'ccpa']).map((one) => one.rule)).not.toContain(rule);
  });

  test('is not silent for a heading that only shares its words', () => {
    const text = `${policy}\n## How we use your information\n\nTo answer the letters that you write to us.\n`;
    expect(missing(text, ['gbt']).map(({ rule }) => rule)).toContain('missing/security-measures');
  });

  test('is told in a hint with others where another page describes the rights', () => {
    const text = policy.replace(
      /You have the right.*/,
      'For a description of your rights please visit our page on data protection.',
    );
    const found = missing(text, ['gdpr']);
    const together = found.find(({ message }) => message.id === 'idle');
    expect(findingText(knowledge, together!)).toMatch(/^Also asked for by GDPR, unless .*Right to data portability/);
    expect(found.find(({ rule }) => rule === 'missing/retention-period')?.severity).toBe('warning');
  });

  test('asks to check a citation that was not compared with the law', () => {
    const found = missing(policy, ['gbt']).find(({ rule }) => rule === 'missing/security-measures');
    expect(found && findingText(knowledge, found)).toContain('check the citation: GB/T 35273');
  });

  test('hints at cookies and children where the text is silent, and only there', () => {
    const hints = missing(policy, ['gdpr']).filter(({ message }) => message.id === 'say-whether');
    expect(hints.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['missing/cookies', 'hint'],
      ['missing/children', 'hint'],
    ]);
    const answered = `${policy}\nWe do not use cookies. The service is not meant for children under 16.\n`;
    expect(missing(answered, ['gdpr']).filter(({ message }) => message.id === 'say-whether')).toEqual([]);
  });

  test('asks for the clauses of a house standard', () => {
    const house = {
      name: 'House of Alder',
      required: ['alder-charter'],
      clauses: [
        {
          id: 'alder-charter',
          title: 'Our charter',
          headings: ['Charter'],
          cues: ['charter of alder'],
          text: 'We keep the charter of Alder.',
        },
      ],
    };
    const found = missing(policy, ['gdpr'], { house }).find(({ rule }) => rule === 'missing/alder-charter');
    expect(found).toMatchObject({ message: { id: 'house', data: { title: 'Our charter' } }, severity: 'warning' });
    const stated = `${policy}\n## Charter\n\nWe follow the charter of Alder in all things.\n`;
    expect(missing(stated, ['gdpr'], { house }).map(({ rule }) => rule)).not.toContain('missing/alder-charter');
  });

  test('offers the standard clause', () => {
    const { findings, model } = analyseText(policy, ['gdpr']);
    const found = findings.find(({ rule }) => rule === 'missing/retention-period');
    const [fix] = (found && ruleBehind(found.rule)?.fixes?.(found, model)) ?? [];
    expect(fix?.kind).toBe('suggestion');
    expect(fix?.edits.map(({ newText }) => newText).join('')).toContain('{{RETENTION_PERIOD_1}}');
  });
});

describe('missing/data-subject-rights', () => {
  test('takes three or more rights together, in one finding with one fix', () => {
    const { findings, model } = analyseText(policy, ['gdpr']);
    const found = findings.filter(({ rule }) => rule === 'missing/data-subject-rights');
    expect(found).toHaveLength(1);
    expect(found[0]?.clauses).toEqual(['rights-restriction', 'rights-objection', 'rights-portability']);
    expect(findings.some(({ rule }) => rule === 'missing/rights-portability')).toBe(false);
    expect(found[0] && ruleBehind(found[0].rule)?.fixes?.(found[0], model)).toHaveLength(1);
  });

  test('leaves one or two to themselves', () => {
    const text = policy.replace(
      'to correct and to delete your data',
      'to correct, to delete and to restrict the processing of your data, and to receive it in a machine-readable format',
    );
    const rules = missing(text, ['gdpr']).map(({ rule }) => rule);
    expect(rules).not.toContain('missing/data-subject-rights');
    expect(rules).toContain('missing/rights-objection');
  });
});

describe('missing/recommended', () => {
  test('names what is only recommended in one hint, without counting it as missing', () => {
    const found = missing(policy, ['gdpr']).filter(({ rule }) => rule === 'missing/recommended');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'hint', clauses: [] });
    expect(found[0]?.message.data.titles).toContain('Security measures');
    // What few laws speak of is not worth a hint.
    expect(found[0]?.message.data.titles).not.toContain('Definitions');
    const asked = missing(policy, ['gdpr']).flatMap(({ clauses }) => clauses);
    expect(asked).not.toContain('security-measures');
  });

  test('offers each of them for itself', () => {
    const { findings, model } = analyseText(policy, ['gdpr']);
    const found = findings.find(({ rule }) => rule === 'missing/recommended');
    const fixes = (found && ruleBehind(found.rule)?.fixes?.(found, model)) ?? [];
    expect(fixes.length).toBe(found?.message.data.count);
  });
});

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
