import { describe, expect, test } from 'vitest';
import type { RegimeId } from '../../../server/src/core/knowledge/types.ts';
import { analyseText } from '../analyseText.ts';

/** What a policy with this section lacks of a clause, by element text; undefined where it is complete or not stated. */
function lacking(section: string, clause: string, ...regimes: RegimeId[]): unknown {
  const { findings } = analyseText(`# Privacy Policy of Alder Notes\n\n${section}\n`, regimes);
  return findings.find(({ rule }) => rule === `incomplete/${clause}`)?.message.data.elements;
}

describe('retention without period or criterion', () => {
  test.each([
    'We keep your data for as long as necessary for the purposes set out in this policy.',
    'Your personal data are retained only for the time that is needed to achieve these purposes.',
  ])('%s', (text) => {
    expect(lacking(`## Retention\n\n${text}`, 'retention-period', 'gdpr')).toEqual([
      'a period, or the criteria that decide it',
    ]);
  });
  test.each([
    'We keep invoices for ten years.',
    'We keep your data for as long as your account exists.',
    'We keep your data until you withdraw your consent.',
    'We retain order data until the limitation period has ended.',
  ])('is complete: %s', (text) => {
    expect(lacking(`## Retention\n\n${text}`, 'retention-period', 'gdpr')).toBeUndefined();
  });
});

describe('legitimate interests without a name', () => {
  test('are incomplete where only the ground is named', () => {
    const text = '## Grounds\n\nThe grounds are a contract, a legitimate interest, and your permission.';
    expect(lacking(text, 'legitimate-interests', 'gdpr')).toEqual(['the interest itself, in words']);
  });
  test.each(['Legitimate interest (delivery of newsletters)', 'Legitimate interest: coordinating the volunteers'])(
    'are complete where it stands beside the ground: %s',
    (ground) => {
      const text = `## Grounds\n\n| Data | Ground |\n|---|---|\n| E-mail | ${ground} |`;
      expect(lacking(text, 'legitimate-interests', 'gdpr')).toBeUndefined();
    },
  );
});

describe('transfer abroad without safeguards', () => {
  test('is incomplete under the GDPR', () => {
    const text =
      '## International transfers\n\nYour data are transferred to servers in other countries outside the EEA.';
    expect(lacking(text, 'cross-border-transfer', 'gdpr')).toEqual([
      'the safeguards (an adequacy decision, standard contractual clauses, binding rules or a derogation)',
    ]);
  });
  test('is complete with standard contractual clauses', () => {
    const text =
      '## International transfers\n\nYour data are transferred to countries outside the EEA under standard contractual clauses.';
    expect(lacking(text, 'cross-border-transfer', 'gdpr')).toBeUndefined();
  });
  test.each([
    // A bullet and quotation marks that were decoded as Chinese.
    '路 Transfers outside the EEA rest on standard contractual clauses.',
    'Transfers outside the EEA rest on 鈥渟tandard contractual clauses鈥� and adequacy decisions.',
    'Our partner 飞燕草 works outside the EEA, under standard contractual clauses.',
  ])('is read in English lines with Chinese characters: %s', (line) => {
    const text = `## International transfers\n\nYour data are transferred to countries outside the EEA:\n\n${line}`;
    expect(lacking(text, 'cross-border-transfer', 'gdpr')).toBeUndefined();
  });
  test('lacks recipient and contact under Chinese law', () => {
    const text = '## International transfers\n\nYour data are transferred to servers in other countries.';
    expect(lacking(text, 'cross-border-transfer', 'pipl')).toEqual(
      expect.arrayContaining(['the recipient’s contact details']),
    );
  });
});

test('the finding sits on the passage, on one line, and carries the article of the element', () => {
  const { findings, model } = analyseText(
    '# Privacy Policy of Alder Notes\n\n## Retention\n\nWe keep your data for as long as necessary for our purposes.\n',
    ['gdpr', 'pipl'],
  );
  const found = findings.find(({ rule }) => rule === 'incomplete/retention-period');
  expect(found).toMatchObject({
    severity: 'warning',
    regimes: ['gdpr', 'pipl'],
    citations: ['Art. 13(2)(a)', 'Art. 17(1)(2)'],
  });
  const words = model.document.text.slice(found?.span.start, found?.span.end);
  expect(words).not.toContain('\n');
  expect('We keep your data for as long as necessary for our purposes.').toContain(words);
});

test('transfers that may come one day are none', () => {
  const text = 'We do not send your data abroad. If cross-border transmission is required one day, we will ask you.';
  expect(analyseText(text, ['pipl']).model.clauses.get('cross-border-transfer')?.state).toBe('denied');
});

test('elements that no chosen regime requires are not reported', () => {
  const text = '## Retention\n\nWe keep invoices for ten years.';
  expect(lacking(text, 'retention-period', 'gdpr', 'pipl', 'gbt')).toBeUndefined();
});

describe('no particulars of what is not said', () => {
  test.each([
    [
      'automated-decisions',
      'We do not take automated decisions. Automated decision-making may come one day; we would tell you.',
    ],
    ['cross-border-transfer', 'Your notes are stored on your device and never sent to us.'],
    ['cross-border-transfer', 'We store what you provide to us.'],
    ['legitimate-interests', 'We have a legitimate interest in this. It helps us to keep the service free of abuse.'],
    ['retention-period', 'We keep data as long as necessary. We delete your profile if you close your account.'],
    ['mandatory-optional', 'Failure to provide these data will result in your inability to use the shop.'],
  ] as const)('%s: %s', (clause, text) => {
    expect(lacking(`## Our data\n\n${text}`, clause, 'gdpr')).toBeUndefined();
  });
  test.each([
    ['do-not-track', 'We do not sell data. We do not respond to Do Not Track signals.'],
    ['do-not-sell', 'You have the right to opt out of the sale of your data. We do not sell your data.'],
  ] as const)('of opting out from those who do not sell: %s', (clause, text) => {
    expect(lacking(`## California\n\n${text}`, clause, 'ccpa')).toBeUndefined();
  });
  test('of agents where identity is checked against money laundering', () => {
    const text = 'We verify the identity of payers as part of our due diligence against money laundering.';
    expect(lacking(`## Payments\n\n${text}`, 'rights-exercise', 'ccpa')).toBeUndefined();
  });
  test('where only a heading names the clause', () => {
    expect(
      lacking('## Data sharing\n\nThis part of our text is still to be written.', 'sharing-recipients', 'gdpr'),
    ).toBeUndefined();
  });
});

test('passing mentions alone lack nothing', () => {
  const text = '## Account\n\nYou must provide your e-mail address. You may choose to provide a picture.';
  expect(lacking(text, 'mandatory-optional', 'gdpr')).toBeUndefined();
});

test('a law that is only assumed is said to be, and asks for nothing that most laws do not ask for', () => {
  const found = (sentence: string) =>
    analyseText(`# Privacy Policy\n\n${sentence}\n`).findings.filter(({ rule }) => rule.startsWith('incomplete/'));
  expect(found('We may share your personal data with third parties if you agree to it.')).toMatchObject([
    { rule: 'incomplete/sharing-recipients', severity: 'information', message: { id: 'lacks-assumed' } },
  ]);
  expect(found('Alder Ltd transfers your personal data to countries outside your own.')).toEqual([]);
});
