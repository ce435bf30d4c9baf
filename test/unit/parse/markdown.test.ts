import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.ts';
import { blocksOf, headingsOf, leadInsOf } from './describe.ts';

const blocks = (...lines: string[]) => blocksOf(lines.join('\n'), 'markdown');

describe('Markdown', () => {
  test('headings of both kinds, with their numbers', () => {
    expect(blocks('Privacy', '=======', '', '## 1. Data ##', '', 'We keep it.', '', 'Security', '---')).toEqual([
      'heading 1: Privacy',
      'heading 2 [1.]: Data',
      'paragraph: We keep it.',
      'heading 2: Security',
    ]);
  });

  test('a link leads to its address, also where its text is an address', () => {
    const { links } = parse('Write to [a@acme.example](mailto:b@acme.example).', 'markdown');
    expect(links.map(({ target }) => target)).toEqual(['mailto:b@acme.example']);
  });

  test('dashes under a paragraph of several lines divide, and make no heading', () => {
    expect(blocks('# A', '', '## B', '', 'We keep it.', 'We delete it.', '=====', 'We sell nothing.')).toEqual([
      'heading 1: A',
      'heading 2: B',
      'paragraph: We keep it. We delete it.',
      'paragraph: We sell nothing.',
    ]);
  });

  test('a bold line alone is a heading, also right over its paragraph', () => {
    expect(
      blocks(
        '# Privacy',
        '',
        '**Data we hold**',
        '',
        'A name.',
        '',
        '**Security**',
        'We lock the door.',
        '',
        '**We never sell.**',
      ),
    ).toEqual([
      'heading 1: Privacy',
      'heading 2: Data we hold',
      'paragraph: A name.',
      'heading 2: Security',
      'paragraph: We lock the door.',
      'paragraph: We never sell.',
    ]);
  });

  test('nested lists keep their lead-ins', () => {
    const text = '# A\n\n## B\n\nWe share with:\n\n- vendors:\n  - hosts\n  - banks\n- courts\n';
    expect(leadInsOf(text, 'markdown')).toEqual(['We share with:', 'vendors:', 'vendors:', 'We share with:']);
  });

  test('items with signs of their own', () => {
    expect(blocks('# A', '', '## B', '', 'We share with:', '• vendors', '• courts')).toEqual([
      'heading 1: A',
      'heading 2: B',
      'paragraph: We share with:',
      'item 0 [•]: vendors',
      'item 0 [•]: courts',
    ]);
  });

  test('tables: rows, cells, and the header as lead-in', () => {
    const text = '# A\n\n## B\n\n| Data | Purpose |\n| --- | :---: |\n| Name | Account |\n| | News |\n';
    expect(blocksOf(text, 'markdown').slice(2)).toEqual(['row: Data | Purpose', 'row: Name | Account', 'row: News']);
    expect(leadInsOf(text, 'markdown').slice(1)).toEqual(
      Array(2)
        .fill('Data | Purpose'.replace(' |', '  '))
        .map(() => expect.stringMatching(/^Data\s+Purpose$/)),
    );
  });

  test('front matter gives the title and is no text', () => {
    const text = '---\ntitle: "Our privacy policy"\nlayout: page\n---\n\n# Privacy\n\nText.\n';
    const {
      frontMatterTitle,
      blocks: [front],
    } = parse(text, 'markdown');
    expect(text.slice(frontMatterTitle?.start, frontMatterTitle?.end)).toBe('Our privacy policy');
    expect(front?.skip).toBe('front-matter');
  });

  test('template tags and imports are no text, placeholders are', () => {
    const text =
      "import Box from './box'\n\n# Privacy\n\n{% if eu %}\nWe are {{ site.name }}, {{COMPANY_NAME}} and [Company].\n{% endif %}\n";
    const { prose } = parse(text, 'markdown');
    expect(prose).not.toMatch(/import|site|endif|%/);
    expect(prose).toContain('{{COMPANY_NAME}} and [Company].');
  });

  test('comments are kept apart', () => {
    const text = '# A\n\n## B\n\n<!-- proviso-ignore wording/vague -- agreed -->\nText <!-- inside --> goes on.\n';
    const { comments, prose } = parse(text, 'markdown');
    expect(comments.map((at) => text.slice(at.start, at.end))).toEqual([
      'proviso-ignore wording/vague -- agreed',
      'inside',
    ]);
    expect(prose).not.toMatch(/agreed|inside/);
  });

  test('emphasis, link targets, tags and entities are blank in the prose', () => {
    const text = '# A\n\n## B\n\nWe *never* sell; see [our page](https://a.example "x") &amp; <b>ask</b> `us`.\n';
    expect(parse(text, 'markdown').prose.trim().split('\n').at(-1)?.replace(/ +/g, ' ')).toBe(
      'We never sell; see our page & ask us .',
    );
  });

  test('links: inline, by reference and bare', () => {
    const text = '# A\n\n## B\n\n[one](#a), [two][r], <https://three.example>, https://four.example.\n\n[r]: /two\n';
    const { links } = parse(text, 'markdown');
    expect(links.map((link) => `${text.slice(link.text.start, link.text.end)} ${link.target}`)).toEqual([
      'one #a',
      'two /two',
      'https://three.example https://three.example',
      'https://four.example https://four.example',
    ]);
  });

  test('a list of links to headings is the table of contents', () => {
    const text = '# A\n\n1. [Data](#data)\n2. [Security](#security)\n3. [Contact](#contact)\n\n## Data\n\nText.\n';
    const { contents } = parse(text, 'markdown');
    expect(contents.map((entry) => text.slice(entry.title.start, entry.title.end))).toEqual([
      'Data',
      'Security',
      'Contact',
    ]);
    expect(blocksOf(text, 'markdown').filter((block) => block === 'skip contents')).toHaveLength(3);
  });

  test('a list that most headings repeat is the table of contents, before the first section or under its own title', () => {
    const sections = '## 一、信息收集\n\n甲。\n\n## 二、信息共享\n\n乙。\n\n## 三、联系我们\n\n丙。\n';
    const entries = '一、信息收集\n二、信息共享\n三、未成年人\n四、联系我们\n';
    const plain = `# 隐私政策\n\n本政策包括：\n\n${entries}\n${sections}`;
    const titled = `# 隐私政策\n\n## 目录\n\n${entries}\n${sections}`;
    for (const text of [plain, titled]) {
      const { contents } = parse(text, 'markdown');
      expect(contents.map((entry) => text.slice(entry.span.start, entry.span.end))).toEqual(entries.trim().split('\n'));
      expect(contents.map(({ marker }) => marker?.text)).toEqual(['一、', '二、', '三、', '四、']);
    }
  });

  test('what a section lists and tells of below is no table of contents', () => {
    const text =
      '# 隐私政策\n\n## 信息收集\n\n甲。\n\n## 信息共享\n\n- 支付公司\n- 快递公司\n- 云服务商\n\n### 支付公司\n\n乙。\n\n### 快递公司\n\n丙。\n\n### 云服务商\n\n丁。\n';
    expect(parse(text, 'markdown').contents).toEqual([]);
  });

  test('data, purposes and parts of one section that headings below repeat are no table of contents', () => {
    const list = '- Contact details\n- Payment details\n- Location data';
    const below =
      '## Contact details\n\nA.\n\n## Payment details\n\nB.\n\n## Location data\n\nC.\n\n## Your rights\n\nD.\n';
    const contentsBelow = (leadIn: string) =>
      parse(`# Privacy Policy\n\n${leadIn}${list}\n\n${below}`, 'markdown').contents;
    for (const none of [
      'We collect the following personal data from you:\n\n',
      'This notice describes the personal data that we collect.\n\n',
      'We collect what you write on the following topics:\n\n',
      'We collect the following contents of your account:\n\n',
    ])
      expect(contentsBelow(none)).toEqual([]);
    for (const leadIn of [
      '',
      'This policy has the following sections:\n\n',
      '**Contents**\n\n',
      'In this policy:\n\n',
      'This policy covers the following topics:\n\n',
    ])
      expect(contentsBelow(leadIn)).toHaveLength(3);
    const all = `# Privacy Policy\n\nRead all of it.\n\n${list}\n- Your rights\n\n${below}`;
    expect(parse(all, 'markdown').contents).toHaveLength(4);
    const parts = `## Data we collect\n\n${list}\n\n${below.replace(/^## (?!Your)/gm, '### ')}`;
    expect(parse(parts, 'markdown').contents).toEqual([]);
  });

  test('entries that carry the numbers of the headings are contents, whatever introduces them', () => {
    const text =
      '# Privacy Policy\n\nWe use what you give us for:\n\n1. Data\n2. Sharing\n3. Contact\n\n## 1. Data\n\nA.\n\n## 2. Sharing\n\nB.\n\n## 3. Contact\n\nC.\n';
    expect(parse(text, 'markdown').contents).toHaveLength(3);
    expect(parse(text.replace(/^## \d\. /gm, '## '), 'markdown').contents).toEqual([]);
  });

  test('HTML inside keeps its headings and items', () => {
    expect(blocks('# A', '', '<h2>Data</h2>', '<ul><li>names</li><li>ages</li></ul>', '', 'Text.')).toEqual([
      'heading 1: A',
      'heading 2: Data',
      'item 0: names',
      'item 0: ages',
      'paragraph: Text.',
    ]);
  });

  test('a text that marks no headings is read by the shape of its lines', () => {
    const body = 'We keep the data of your account for as long as you use the service.';
    expect(headingsOf(`Privacy Policy\n\n${body}\n\nSecurity\n\n${body}\n`, 'markdown')).toEqual([
      '1 Privacy Policy',
      '2 Security',
    ]);
  });

  test('a comment is what stands between its marks, whatever follows them in the line', () => {
    for (const end of ['\n', '  \n', '\r\n']) {
      const text = `# A${end}<!-- a note -->${end}${end}<!-- another -->${end}Text <!-- third -->.${end}`;
      const { comments } = parse(text, 'markdown');
      expect(comments.map((at) => text.slice(at.start, at.end))).toEqual(['a note', 'another', 'third']);
    }
  });

  test('tables and broken lines are the same with the line ends of Windows and with blanks behind them', () => {
    const table = '# A\n\n## B\n\nWe keep: \nsome\n\n| Data | Kept |\n| --- | --- |\n| name | a year |\n';
    const expected = [
      'heading 1: A',
      'heading 2: B',
      'paragraph: We keep: some',
      'row: Data | Kept',
      'row: name | a year',
    ];
    expect(blocksOf(table, 'markdown')).toEqual(expected);
    expect(blocksOf(table.replaceAll('\n', '\r\n'), 'markdown')).toEqual(expected);
    expect(blocksOf(table.replace('--- |\n', '--- |  \n'), 'markdown')).toEqual(expected);
    for (const end of ['  \n', '\\\n', '  \r\n', '\\\r\n'])
      expect(blocksOf(`# A\n\n## B\n\nOne.${end}Two.\n`, 'markdown').slice(2)).toEqual([
        'paragraph: One.',
        'paragraph: Two.',
      ]);
  });
});
