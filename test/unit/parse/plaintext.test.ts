import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.ts';
import { blocksOf, headingsOf, leadInsOf } from './describe.ts';

const plain = (...lines: string[]) => lines.join('\n');
const headings = (...lines: string[]) => headingsOf(plain(...lines), 'plaintext');
const body = 'We keep the data of your account for as long as you use the service.';

test.each(['\n', '\r\n', '\r'])('lines end with %j', (end) => {
  const text = ['Privacy Policy', '', body, '', 'Security', body].join(end);
  const { blocks } = parse(text, 'plaintext');
  expect(blocks.map(({ content }) => text.slice(content.start, content.end))).toEqual([
    'Privacy Policy',
    body,
    'Security',
    body,
  ]);
});

describe('a line is a heading', () => {
  test('when it is short and stands between blank lines over a paragraph', () => {
    expect(headings('Privacy Policy', '', body, '', 'What We Collect', '', body)).toEqual([
      '1 Privacy Policy',
      '2 What We Collect',
    ]);
  });

  test('when it touches its paragraph', () => {
    expect(headings('Privacy Policy', '', body, '', 'Security', body, '', 'Storage', body)).toEqual([
      '1 Privacy Policy',
      '2 Security',
      '2 Storage',
    ]);
  });

  test.each([
    ['decimal', '1. Scope', '2. Security', '3. Contact'],
    ['brackets', '(1) Scope', '(2) Security', '(3) Contact'],
    ['letters', 'A. Scope', 'B. Security', 'C. Contact'],
    ['roman', 'I. Scope', 'II. Security', 'III. Contact'],
    ['articles', 'Article 1 Scope', 'Article 2 Security', 'Article 3 Contact'],
    ['sections', 'Section A: Scope', 'Section B: Security', 'Section C: Contact'],
    ['Chinese numbers', '一、适用范围', '二、信息安全', '三、联系我们'],
    ['Chinese articles', '第一条 适用范围', '第二条 信息安全', '第三条 联系我们'],
  ])('when it is numbered: %s', (_, first, second, third) => {
    expect(headings(first, body, second, body, third, body)).toHaveLength(3);
  });

  test('when its number stands alone', () => {
    expect(headings('2.1', body, '2.2', body)).toEqual(['2 2.1', '2 2.2']);
  });

  test('when it ends with a colon and announces nothing', () => {
    expect(headings('Data sharing:', '', body, '', 'Contact Us:', '', body)).toEqual(
      ['1 Data sharing', '2 Contact Us'].map((h) => `${h}:`),
    );
  });

  test('when it is written in capitals or underlined', () => {
    expect(headings('PRIVACY NOTICE', '', body, '', 'SECURITY', '', body, '', 'Storage', '-------', body)).toEqual([
      '1 PRIVACY NOTICE',
      '2 SECURITY',
      '3 Storage',
    ]);
  });

  test.each([
    'Changes and Additions to this Notice:',
    'Details We Ask for and Pass on for the Needs of Delivery.',
    'Information you send us.',
    'Login with Acme (Acme)',
  ])('when it reads %j', (line) => {
    expect(headings('Privacy Policy', '', body, '', line, '', body)).toEqual(['1 Privacy Policy', `2 ${line}`]);
  });

  test('when it names a service whose data are told below it', () => {
    const service = ['Payment', '', 'Payments by Acme', '', 'Personal Data: name; card number', ''];
    const other = ['Maps', '', 'Acme Maps', '', 'Personal Data: place; usage', ''];
    expect(headings('Privacy Policy', '', body, '', ...service, ...other, body)).toHaveLength(5);
  });

  test('when bullets are used as headings', () => {
    expect(headings('- Security', '', body, '', '- Storage', '', body, '', '- Contact', '', body)).toHaveLength(3);
  });
});

describe('a line is no heading', () => {
  test('when it is an item of a list', () => {
    expect(headings('We collect:', '', '1. Names', '2. Addresses', '3. Birthdays', '', body)).toEqual([]);
  });

  test('when it is an item without a sign, under a line that ends with a colon', () => {
    expect(
      headings('Privacy Policy', '', 'We collect the following:', '', 'Your name', '', 'Your address', '', body),
    ).toEqual(['1 Privacy Policy']);
  });

  test.each([
    ['a definition', 'Account means what you sign in with.'],
    ['a label with its value', 'E-mail: privacy@acme.example'],
    ['an address of the web', 'https://acme.example/privacy'],
    ['a date', 'Last updated: March 3, 2024'],
    ['a cut sentence', 'you and'],
    ['a sentence', 'We do not sell your data'],
    ['the key of a machine', '_acme_id'],
    ['a label with its link', 'Privacy Policy: https://acme.example/privacy'],
    ['the foot of a page', '© 2024 Acme. All rights reserved.'],
  ])('when it is %s', (_, line) => {
    expect(headings('Privacy Policy', '', body, '', line, '', body)).toEqual(['1 Privacy Policy']);
  });

  test('when nothing stands under it', () => {
    expect(headings('Privacy Policy', '', body, '', 'Acme Head Office')).toEqual(['1 Privacy Policy']);
  });

  test('when it names who is reached at the address below', () => {
    expect(headings('Owner', '', 'Acme Works', '', '12 Mill Lane', '', body)).toEqual(['1 Owner']);
  });

  test('when it is an entry of a list of contacts or links', () => {
    const acme = ['Acme:', '', '- e-mail: a@acme.example', '- notice: https://acme.example', ''];
    expect(headings('Privacy Policy', '', body, '', ...acme, body)).toEqual(['1 Privacy Policy']);
    const link = ['The notices of our partners are found below.', '', 'Acme Ads', '', 'https://acme.example', ''];
    expect(headings('Privacy Policy', '', body, '', ...link, body)).toEqual(['1 Privacy Policy']);
  });

  test('when it belongs to a menu', () => {
    expect(headings('Products', 'Prices', 'About Us', 'Careers', 'Blog', '', body)).toEqual([]);
  });

  test('when it comes again and again, as the cells of a table do', () => {
    const row = ['Name and address', '', 'Yes', '', body, ''];
    expect(headings(...row, ...row, ...row, ...row)).toEqual([]);
  });
});

describe('levels', () => {
  test('follow the numbering', () => {
    expect(
      headings('Privacy Policy', '', '1. Data', '', '1.1 Names', body, '1.2 Places', body, '2. Security', '', body),
    ).toEqual(['1 Privacy Policy', '2 Data', '3 Names', '3 Places', '2 Security']);
  });

  test('put a numbering that starts again under the titles between', () => {
    expect(
      headings(
        'Privacy Policy',
        '',
        'Data',
        '',
        '(1) Names',
        '',
        body,
        '',
        '(2) Places',
        '',
        body,
        '',
        'Security',
        '',
        '(1) Keys',
        '',
        body,
        '',
        '(2) Locks',
        '',
        body,
      ),
    ).toEqual(['1 Privacy Policy', '2 Data', '3 Names', '3 Places', '2 Security', '3 Keys', '3 Locks']);
  });
});

describe('lists', () => {
  test('keep their lead-in, also over a paragraph between', () => {
    const text = plain(
      'We share it in these cases:',
      '1. with your consent;',
      '2. with vendors:',
      body,
      '3. with courts.',
    );
    expect(leadInsOf(text, 'plaintext')).toEqual(Array(3).fill('We share it in these cases:'));
  });

  test('need no sign after a colon', () => {
    expect(
      blocksOf(
        plain('We use it for:', 'Sending you news', 'Help with your account', 'We never sell it. Nobody does.'),
        'plaintext',
      ),
    ).toEqual([
      'paragraph: We use it for:',
      'item 0: Sending you news',
      'item 0: Help with your account',
      'paragraph: We never sell it. Nobody does.',
    ]);
  });

  test('nest by sign', () => {
    expect(
      blocksOf(
        plain('We collect:', '1. of you:', '(a) your name;', '(b) your age;', '2. of others: nothing.'),
        'plaintext',
      ),
    ).toEqual([
      'paragraph: We collect:',
      'item 0 [1.]: of you:',
      'item 1 [(a)]: your name;',
      'item 1 [(b)]: your age;',
      'item 0 [2.]: of others: nothing.',
    ]);
  });
});

describe('lines', () => {
  test('wrapped at a width are one paragraph', () => {
    const text = plain(
      'We keep your data for as long as you have an account with us, and then',
      'we delete it. What the law tells us to keep is kept for as long as the',
      'law says, and no longer than that, in a place that nobody else can reach',
      'without a key that two people of our company hold together.',
      '',
      'We sell nothing.',
    );
    expect(blocksOf(text, 'plaintext')).toHaveLength(2);
  });

  test('with tabs are the rows of a table', () => {
    expect(blocksOf(plain('Data\tPurpose', 'Name\tAccount', 'E-mail\tNews'), 'plaintext')).toEqual([
      'row: Data | Purpose',
      'row: Name | Account',
      'row: E-mail | News',
    ]);
  });

  test('with a tab after the number or bullet are items, as word processors write them', () => {
    const text = plain('1.1\tWe keep your name.', '1.2\tWe keep your address.', '', '•\ta seat', '•\ta ticket');
    const signs = blocksOf(text, 'plaintext').map((block) => block.split(':')[0]);
    expect(signs).toEqual(['item 0 [1.1]', 'item 0 [1.2]', 'item 1 [•]', 'item 1 [•]']);
    expect(blocksOf(plain('1.\tName\tAccount', '2.\tE-mail\tNews'), 'plaintext')[0]).toContain('row');
  });

  test('with the marks of Markdown are read as such', () => {
    expect(headingsOf(plain('# Privacy', '', body, '', '## Security', '', body), 'plaintext')).toEqual([
      '1 Privacy',
      '2 Security',
    ]);
  });
});

describe('the language', () => {
  test.each([
    ['en', body],
    ['zh', '我们非常重视您的个人信息和隐私保护，请您仔细阅读本政策。'],
    [
      'other',
      `${'Wir verarbeiten Ihre Daten nur, wenn Sie uns das erlauben und es für die Leistung nötig ist. '.repeat(4)}`,
    ],
    ['other', 'お客様の個人情報は、当社のサービスを提供するためにのみ利用します。第三者には提供しません。'],
  ])('%s', (language, text) => {
    expect(parse(text, 'plaintext').language).toBe(language);
  });
});
