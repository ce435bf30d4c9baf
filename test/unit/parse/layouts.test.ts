import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.ts';
import { headingsOf } from './describe.ts';

/** Ways in which plain text sets its titles, and what looks like a title and is none. */
const body = 'We keep the data of your account for as long as you use the service, and delete them after that.';
const headings = (...lines: string[]) => headingsOf(lines.join('\n'), 'plaintext').map((line) => line.slice(2));
/** A policy with these lines between two of its sections. */
const within = (...lines: string[]) =>
  headings(
    'Privacy Policy',
    '',
    'Data we keep',
    '',
    body,
    '',
    ...lines.flatMap((line) => [line, '']),
    'Security',
    '',
    body,
  );
const own = ['Privacy Policy', 'Data we keep', 'Security'];

describe('a title is one', () => {
  test.each([
    ['**Who gets it**', '**How to reach us**'],
    ['**Who gets it:**', '**How to reach us:**'],
    ['== Who gets it ==', '== How to reach us =='],
    ['--- Who gets it ---', '--- How to reach us ---'],
    ['__Who gets it__', '__How to reach us__'],
  ])('when signs set it off: %s', (first, second) => {
    expect(headings(first, body, second, body)).toEqual(
      [first, second].map((line) => line.replace(/^[*_=-]+ ?| ?[*_=-]+$/g, '')),
    );
  });

  test('when signs set it off and it has a number', () => {
    expect(headings('**1. Who gets it**', body, '**2. Security**', body, '**3. Contact**', body)).toEqual([
      'Who gets it',
      'Security',
      'Contact',
    ]);
  });

  test('when it ends in a compound, or begins as the line of a date does', () => {
    expect(within('Names from third-party sign-in')).toContain('Names from third-party sign-in');
    expect(within('Effective date and changes to this policy')).toContain('Effective date and changes to this policy');
  });

  test('when it says what a button says, and has a number', () => {
    expect(headings('1. Data we keep', body, '2. Opt-Out', body, '3. Contact', body)).toEqual([
      'Data we keep',
      'Opt-Out',
      'Contact',
    ]);
  });

  test('when it is a numbered question', () => {
    expect(headings('Q1: Who gets my data?', body, 'Q2: How do I reach you?', body)).toHaveLength(2);
  });

  test('when it asks how to reach somebody and ends with a colon', () => {
    expect(headings('How to reach us:', '', body)).toEqual(['How to reach us:']);
  });

  test('when it is Chinese, has a number and ends with a colon', () => {
    const text = '我们会在您使用服务期间保存您的账户信息，并在此之后予以删除。';
    expect(headings('一、我们收集的信息：', text, '二、信息的使用：', text, '三、信息的共享：', text)).toHaveLength(3);
  });

  test('when it names the policy below a menu', () => {
    const menu = ['Home', 'Products', 'Pricing', 'Blog', 'Log in'];
    expect(headings(...menu, 'Privacy Policy', body, 'Security', body)).toEqual(['Privacy Policy', 'Security']);
  });

  test('when it stands under labels without a blank line', () => {
    expect(
      headings('Contact', body, 'E-mail: a@acme.example', 'Fax: +1 555 0101', 'How long we keep it', body),
    ).toEqual(['Contact', 'How long we keep it']);
  });
});

describe('a short line is no heading', () => {
  test('in a table whose rows end with yes or no', () => {
    const rows = ['A. Identifiers.', 'A name or a number.', 'YES', 'B. Commerce.', 'Orders and returns.', 'NO'];
    expect(within(...rows, 'C. Biometrics.', 'The shape of a hand.', 'NO')).toEqual(own);
  });

  test('in a table below the titles of its columns', () => {
    const head = ['Type of data', 'Purpose', 'Legal basis'];
    const rows = ['Address', 'To bring you the parcel that you ordered.', 'Contract'];
    const more = ['Logs', 'To find the faults of the app.', 'Interests', 'News', 'To send you the letter.', 'Consent'];
    expect(within(...head, ...rows, ...more)).toEqual(own);
  });

  test('in an address', () => {
    expect(within('Acme Ltd', 'Data Protection Officer', '14 Quay Street', 'Galway', 'a@acme.example')).toEqual(own);
    expect(within('Data Commission', '21 Fitzroy Square South', 'Dublin 2', 'D02 RD28', 'Ireland')).not.toContain(
      'Fitzroy Square South',
    );
  });

  test.each([
    ['that a definition explains', ['Controller', 'Means the one who decides what data are for.']],
    ['over an address of the web', ['Example Ads', 'https://ads.example', 'Example Maps', 'https://maps.example']],
    ['that tells the way to the page', ['Home > Legal > Privacy']],
    ['that asks for something', ['PLEASE READ THIS POLICY WITH CARE.']],
    ['that announces names', ['Our advertising partners are', 'Example Ads', 'Other Ads', body]],
  ])('%s', (_, lines) => {
    expect(within(...lines)).toEqual(own);
  });
});

test('single words that come again are no table of contents', () => {
  const cells = ['Acme', 'Storage', 'Basket', body, 'Acme', body, 'Storage', body, 'Basket', body];
  expect(parse(['Privacy Policy', ...cells].join('\n\n'), 'plaintext').contents).toEqual([]);
});
