import { describe, expect, test } from 'vitest';
import { blocksOf, headingsOf } from './describe.ts';

/** Kinds of titles that only their neighbours, their numbers or the rest of the text show; and what stands like one and is none. */
const body = 'We keep the data of your account for as long as you use the service, and delete them after that.';
const headings = (...lines: string[]) => headingsOf(lines.join('\n'), 'plaintext').map((line) => line.slice(2));
const apart = (...lines: string[]) => headings(...lines.flatMap((line) => [line, '']));
/** A policy with these lines between two of its sections, blank lines between all. */
const within = (...lines: string[]) => apart('Privacy Policy', 'Data we keep', body, ...lines, 'Security', body);
const own = ['Privacy Policy', 'Data we keep', 'Security'];

describe('a title', () => {
  test.each([
    'What do you collect of me and of my guests, and how and why do you use what you collect in your hotels?',
    'The App: What do you read on my phone?',
    'Who we are.',
    'How long we keep your data.',
    'Reasons for which guests may be asked for a passport',
    'Your choices with respect to our letters',
    'Step 2: Requests to Show or Erase',
    'xBooking and Your Data',
  ])('may read %j', (line) => {
    expect(within(line, body)).toEqual(['Privacy Policy', 'Data we keep', line, 'Security']);
  });

  test('in small letters stands between paragraphs where all others have capitals', () => {
    const others = ['Data We Keep', 'Who Gets It', 'Where It Is', 'How Long', 'Your Rights'].flatMap((line) => [
      line,
      body,
    ]);
    expect(apart(...others, 'Guests that may use the rooms of the house', body)).toHaveLength(6);
  });

  test('opens what a line with a colon announced, where the items of lists have signs', () => {
    const list = ['We collect:', '- names', '- places', 'We use it to:', '- bring parcels', '- send letters'];
    const announced = ['The cases are these:', 'Your consent', body];
    expect(apart('Privacy Policy', ...list, ...announced)).toEqual(['Privacy Policy', 'Your consent']);
    const bare = list.map((line) => line.replace('- ', ''));
    expect(apart('Privacy Policy', ...bare, 'The cases are these:', 'your consent', body)).toEqual(['Privacy Policy']);
  });

  test('that policies often have ends a list without signs', () => {
    const list = ['Privacy Policy', body, 'The firms are these:', 'Acme Maps', 'Acme Ads'];
    expect(apart(...list, 'Security', body)).toEqual(['Privacy Policy', 'Security']);
    expect(apart(...list, 'Usage Data', body)).toEqual(['Privacy Policy']);
  });

  test('stands over its address or its date, between other labels', () => {
    expect(within('Last updated: May 3, 2024', 'Contact Us', 'E-mail: a@acme.example', body)).toContain('Contact Us');
    expect(within('Fax: +1 555 0101', 'Notice for Guests', 'Effective: May 3, 2024', body)).toContain(
      'Notice for Guests',
    );
  });

  test('comes again after a link back to the top', () => {
    const section = (title: string) => [title, body, 'Back to Top'];
    expect(apart(...['1. Scope', '2. Security', '3. Contact', '4. Changes'].flatMap(section))).toEqual([
      'Scope',
      'Security',
      'Contact',
      'Changes',
    ]);
  });

  test('heads a record whose fields come again', () => {
    const record = (title: string) => [title, 'Provider: Acme', 'Use:', body];
    expect(apart(...['1.1 Acme Maps', '1.2 Acme Pay', '1.3 Acme Ads'].flatMap(record))).toHaveLength(3);
  });

  test('stands right under the title of its part', () => {
    expect(
      headings('Privacy Policy', '', body, '', 'Where do you get data from?', 'Data You Give', body, '', body),
    ).toEqual(['Privacy Policy', 'Where do you get data from?', 'Data You Give']);
    expect(headings('1. Data', 'Data You Give', body, '', '2. Use', body, '', body)).toContain('Data You Give');
  });
});

describe('of the lines of a numbering', () => {
  const numbered = (odd: string) =>
    apart('1. Scope', body, '2. Security', body, odd, body, '4. Contact', body, '5. Changes', body);

  test.each(['3. We sell nothing to anybody who asks for it', '3. Cookies: the small and the large'])(
    '%j is a title as its siblings are',
    (odd) => {
      expect(numbered(odd)).toHaveLength(5);
    },
  );

  test('a whole sentence is none', () => {
    expect(numbered('3. We sell nothing to anybody.')).toHaveLength(4);
  });

  test('the letter i counts on from h', () => {
    const letters = 'abcdefghij'.split('').flatMap((letter) => [`${letter}) GUEST ${letter.toUpperCase()}X`, body]);
    const levels = headingsOf(['1. Data', body, ...letters, '2. Use', body].join('\n\n'), 'plaintext');
    expect(levels.filter((line) => line.includes('GUEST')).map((line) => line.charAt(0))).toEqual(Array(10).fill('3'));
  });
});

describe('without blank lines a title stands between paragraphs', () => {
  test.each([
    ['that end', body],
    ['one without a stop', `${body.slice(0, -1)} and that is what we do with everything`],
    ['one that ends with a link', `${body} Read more: https://acme.example/privacy`],
    ['and the items of a list', '- what you tell us of yourself and of your guests'],
  ])('%s', (_, above) => {
    expect(headings('Privacy Policy', body, 'Data', above, 'Legal grounds for what we do with guests', body)).toEqual(
      ['Privacy Policy', 'Data', 'Legal grounds for what we do with guests'].slice(
        0,
        above.endsWith('everything') ? 2 : 3,
      ),
    );
    expect(headings('Privacy Policy', body, 'Data', above, 'Legal grounds', body)).toEqual([
      'Privacy Policy',
      'Data',
      'Legal grounds',
    ]);
  });

  test('and after a short one without a stop where policies have this title often', () => {
    const above = 'This notice is effective as of 2024-05-03';
    expect(headings('Privacy Policy', body, above, 'Contact Us', body)).toEqual(['Privacy Policy', 'Contact Us']);
    expect(headings('Privacy Policy', body, above, 'Acme Rooms', body)).toEqual(['Privacy Policy']);
  });

  test('with that of its first section right below', () => {
    expect(headings('Privacy Policy', body, 'What we tell of all our many guests', 'Names', body)).toEqual([
      'Privacy Policy',
      'What we tell of all our many guests',
      'Names',
    ]);
  });

  test('with a bullet, where each has one and a paragraph below', () => {
    expect(headings('- Security', body, '- Storage', body, '- Links To Others', body)).toHaveLength(3);
    expect(headings('We keep:', '- names', '- places', '- Links To Others', body)).toEqual([]);
  });

  test('or between a paragraph and what announces a list', () => {
    expect(
      headings(
        'Privacy Policy',
        body,
        'How guests are told about their many rights',
        'You may ask us for:',
        '- a copy',
      ),
    ).toContain('How guests are told about their many rights');
  });
});

describe('no title is', () => {
  test.each([
    [
      'the lines of an address',
      ['Write to:', 'Acme Works', '10 Harbour Meadow', 'Quayside', 'Dublin', 'D02 RD28', 'Ireland', body],
    ],
    ['the town of a German one', ['Acme GmbH', 'Hafen-Allee 70-76', '60486 Frankfurt', 'Germany', body]],
    [
      'a building',
      ['Attn: Data Officer', '3 Mill House', 'Quay Road', 'Fishtown', 'Westshire', 'SP6 1QX', 'United Kingdom', body],
    ],
    ['a country in the end', ['548 Quay Street, Suite 7', 'San Mateo, CA 94104', 'USA', body]],
    ['a name over a street', ['Guests from abroad write to:', 'Acme', '600 Mill Street', 'Galway, H91 E2K3', body]],
    ['a row with tabs', ['Kind of data\tUse\tBasis', 'Name\tAccount\tContract', body]],
    ['a row between bars', ['| Names and places |', body]],
    [
      'a button',
      ['Go to My Account', body, 'Download printable PDF', body, 'Learn more', body, 'Accept all cookies', body],
    ],
    ['the way to a page', ['Home / Privacy', body]],
    ['a number of a register', ['Number of the firm in the register of the town of Galway: HRB507453', body]],
    ['what announces a list', ['We may use your Data:', '- for letters', '- for parcels', body]],
    ['what a notice covers', ['This notice covers:', '- letters', '- parcels', body]],
    [
      'items without signs',
      [
        'What we do with it',
        'Improving the rooms, such as the beds',
        'Cleaning the house',
        'Mending the roof, such as the tiles',
        body,
      ].slice(1),
    ],
    [
      'what stands between items',
      [
        'Names and numbers of guests as they are on the card that is shown at the door',
        'Travel details',
        'Wishes that you told us, since they are about your bed and may cost more than those of others',
        body,
      ],
    ],
  ])('%s', (_, lines) => {
    expect(within(...lines)).toEqual(own);
  });

  test('a Chinese line that says whom or what follows', () => {
    const text = '我们会在您使用服务期间保存您的账户信息，并在此之后予以删除。';
    expect(
      apart('一、信息的收集', text, '您可随时：', '- 删除账户', '二、信息的使用', text, '本应用：', '- 不含广告'),
    ).toEqual(['信息的收集', '信息的使用']);
  });

  test('an address that several share, which is no table of contents either', () => {
    const office = (name: string, house: string) => [
      name,
      `Hafen-Allee ${house}`,
      '60486 Frankfurt',
      'Germany',
      'a@acme.example',
    ];
    const [rail, bus] = [office('Acme Rail GmbH', '70-76'), office('Acme Bus GmbH', '78-84')];
    const ferry = office('Acme Ferry GmbH', '70-76');
    expect(within('These three answer.', ...rail, ...bus, ...ferry, body, 'Write to:', ...rail, body)).toEqual(own);
  });
});

describe('Markdown', () => {
  const markdown = (...lines: string[]) => headingsOf(lines.join('\n\n'), 'markdown');

  test('lines in italics are titles where they are a habit, one deeper than those in bold', () => {
    const text = [
      '# Privacy',
      '**Rights**',
      '_See it_',
      body,
      '_Correct it_',
      body,
      '*Erase it*',
      body,
      '## Contact',
      body,
    ];
    expect(markdown(...text)).toEqual(['1 Privacy', '2 Rights', '3 See it', '3 Correct it', '3 Erase it', '2 Contact']);
    expect(markdown('# Privacy', '_See it_', body, '## Contact', body)).toEqual(['1 Privacy', '2 Contact']);
  });

  test('bold in italics is bold', () => {
    expect(markdown('# Privacy', '_**Cookies**_', body, '## Contact', body)).toContain('2 Cookies');
  });

  test.each([
    '**Effective Date: May 3, 2024**',
    '**Please note:**',
    '**Acme is responsible for the following**',
    '**特别说明：**',
  ])('%s is no title', (line) => {
    expect(markdown('# Privacy', line, body, '## Contact', body)).toEqual(['1 Privacy', '2 Contact']);
  });
});

describe('HTML without headings', () => {
  const html = `<div>Privacy Policy</div><p>${body}</p><div>1. Data we keep</div><p>We keep:</p><ul><li>Names</li><li>Places</li></ul>
    <div>2. Security</div><p>${body}</p><table><tr><td>Name</td><td>Account</td></tr></table><div>3. Contact Us</div><p>${body}</p>`;

  test('is read by the shape of its paragraphs', () => {
    expect(headingsOf(html, 'html')).toEqual(['1 Privacy Policy', '2 Data we keep', '2 Security', '2 Contact Us']);
  });

  test('keeps its lists and tables', () => {
    expect(blocksOf(html, 'html').filter((block) => /^(?:item|row)/.test(block))).toEqual([
      'item 0: Names',
      'item 0: Places',
      'row: Name | Account',
    ]);
  });

  test('that marks its headings is taken at its word', () => {
    expect(headingsOf(`<h1>Privacy</h1><p>Data</p><p>${body}</p><h2>Contact</h2><p>${body}</p>`, 'html')).toEqual([
      '1 Privacy',
      '2 Contact',
    ]);
  });
});
