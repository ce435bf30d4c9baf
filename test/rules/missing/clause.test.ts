import { describe, expect, test } from 'vitest';
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

test('whoever asks to hear of a concern before the authority does names a channel for complaints', () => {
  const text = (wish: string) =>
    `# Privacy Policy\n\nAlder Ltd, 4 Quay Street, Leeds, keeps your name. You can complain to the Information Commissioner's Office (ICO). ${wish}`;
  const rules = (wish: string) => analyseText(text(wish), ['uk']).findings.map(({ rule }) => rule);
  expect(rules('')).toContain('missing/complaint-handling');
  expect(rules('We would like the chance to deal with your concern before you go to the ICO.')).not.toContain(
    'missing/complaint-handling',
  );
});
