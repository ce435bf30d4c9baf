import { describe, expect, it } from 'vitest';
import { insertAll, missingClauses } from '../../../server/src/core/insert/insertClause.ts';
import { romanNumber } from '../../../server/src/core/text/numerals.ts';
import { apply, inserted, intro, read } from './sample.ts';

describe('form of an inserted clause', () => {
  it('numbers paragraphs where the other sections do', () => {
    const text = `Privacy Policy\n\n${intro}\n\n1. What we collect\n\n1.1 We collect your name.\n\n1.2 We collect your address.\n\n2. Cookies\n\n2.1 We use cookies.\n\n3. Contact\n\n3.1 Write to privacy@kestrel.example.\n`;
    const result = inserted(text, ['retention-period'], 'plaintext');
    expect(result).toMatch(/\n3\. How long we keep personal information\n\n- Personal information: .*\n/);
    expect(result).toMatch(/\n3\.1 The periods are the shortest/);
    expect(result).toContain('\n4. Contact\n\n4.1 Write to');
    expect(inserted(text, ['policy-updates'], 'plaintext')).toMatch(/\n3\.1 We change [\s\S]*\n\n3\.2 We ask for/);
  });

  it('counts paragraphs on whose numbers a tab follows, and follows it', () => {
    const text = `Privacy Policy\n\n${intro}\n\n1.\tWhat we collect\n1.1\tWe collect your name.\n1.2\tWe collect your address.\n\n2.\tCookies\n2.1\tWe use cookies; see clause 3.1.\n\n3.\tContact\n3.1\tWrite to privacy@kestrel.example, not to what clause 3.1 names.\n`;
    const result = inserted(text, ['policy-updates'], 'plaintext');
    expect(result).toMatch(/\n3\.\t.*\n3\.1\tWe change [\s\S]*\n3\.2\tWe ask for/);
    expect(result).toContain('cookies; see clause 4.1.');
    expect(result).toMatch(/\n4\.\tContact\n4\.1\tWrite to .* clause 4\.1 names/);
  });

  it('counts Chinese references on in the signs that each is written in', () => {
    const text =
      '# 隐私政策\n\n红隼地图（上海）有限公司（“我们”）提供红隼地图应用。\n\n## 第一条 收集\n\n我们收集您的姓名，见第 3 条、第3条、第３条和第三条。\n\n## 第二条 Cookie\n\n我们使用 Cookie。\n\n## 第三条 您的权利\n\n您有权查阅您的个人信息。\n';
    const result = inserted(text, ['sharing-recipients'], 'markdown', ['pipl']);
    expect(result).toContain('## 第四条 您的权利');
    expect(result).toContain('见第 4 条、第4条、第４条和第四条');
  });

  it('counts Roman numbers on beyond 39', () => {
    const sections = Array.from({ length: 40 }, (_, i) => `## ${romanNumber(i + 1)}. Topic ${i + 1}\n\nWords.`);
    const { document } = read(`# Privacy Policy\n\n${sections.join('\n\n')}\n`).model;
    expect(document.blocks.filter(({ kind }) => kind === 'heading').at(-1)?.marker?.ordinal).toEqual([40]);
  });

  it('leaves references alone that point at nothing', () => {
    const text = `# Privacy Policy\n\n${intro}\n\n## 1. What we collect\n\nSee section 3, section 3.4 and section 7.\n\n## 2. Cookies\n\nWe use cookies.\n\n## 3. Your rights\n\n### 3.1 Access\n\nYou have the right to access your personal data.\n`;
    expect(inserted(text, ['sharing-recipients'])).toContain('See section 4, section 3.4 and section 7.');
  });

  it('parts sections by a rule where the document does', () => {
    const text = `# Privacy Policy\n\n${intro}\n\n---\n\n## What we collect\n\nWe collect your name.\n\n---\n\n## Contact us\n\nWrite to privacy@kestrel.example.\n`;
    const result = inserted(text, ['retention-period', 'policy-updates']);
    expect(result.match(/\n\n---\n\n## /g)).toHaveLength(4);
  });

  it('continues the numbers of headings, of sub-headings, of references and of links to them', () => {
    const text = `# Privacy Policy

${intro}

## 1. What we collect

We collect your name. See [your rights](#3-your-rights), Section 3 and Section 3.1, and section 5 of the Data Act.

## 2. Cookies

We use cookies to keep you signed in.

## 3. Your rights

### 3.1 Access

You have the right to access your personal data.
`;
    const result = inserted(text, ['sharing-recipients']);
    expect(result).toContain('## 2. Cookies');
    expect(result).toContain('## 3. Sharing your personal data\n\nWe provide personal data');
    expect(result).toContain('## 4. Your rights\n\n### 4.1 Access');
    expect(result).toContain(
      'See [your rights](#4-your-rights), Section 4 and Section 4.1, and section 5 of the Data Act.',
    );
  });

  it('keeps line ends, signs of lists and capitals of headings', () => {
    const text = `PRIVACY POLICY\r\n\r\n${intro}\r\n\r\nWHAT WE COLLECT\r\n\r\nWe collect:\r\n\r\n• your name\r\n• your address\r\n\r\nCOOKIES\r\n\r\nWe use cookies to keep you signed in.\r\n`;
    const result = inserted(text, ['contact'], 'plaintext');
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(result).toContain('\r\n\r\nCONTACT US\r\n\r\nIf you have');
    expect(result).toContain('\r\n• E-mail: privacy@kestrel.example\r\n');
  });

  it('takes over the tab after a bullet, not the emphasis', () => {
    const text = (bullet: string) =>
      `Privacy Policy\n\n${intro}\n\n1. What we collect\n\nWe collect:\n\n${bullet}your name**\n${bullet}your address**\n\n2. Cookies\n\nWe use cookies.\n`;
    expect(inserted(text('•\t**'), ['contact'], 'plaintext')).toContain('\n•\tE-mail: privacy@');
    expect(inserted(text('*   **'), ['contact'])).toContain('\n*   E-mail: privacy@');
  });

  it('writes paragraphs, lists and tables of HTML, with no id twice', () => {
    const text = `<h1>Privacy Policy</h1>\n<p>${intro}</p>\n<h2 id="data">What we collect</h2>\n<p>We collect your name.</p>\n<h2 id="cookies">Cookies</h2>\n<p>We use cookies.</p>\n`;
    const result = inserted(text, ['retention-period'], 'html');
    expect(result).toContain(
      '<h2 id="how-long-we-keep-personal-information">How long we keep personal information</h2>\n<table>\n<tr><th>',
    );
    expect(result.match(/id="(?:data|cookies)"/g)).toHaveLength(2);
  });

  it('underlines a heading as far as it goes', () => {
    const text = `Privacy Policy\n==============\n\n${intro}\n\nWhat we collect\n---------------\n\nWe collect your name.\n\nCookies\n-------\n\nWe use cookies.\n`;
    expect(inserted(text, ['children'])).toMatch(/\n(Children[^\n]*)\n(-+)\n\n/);
    const [, title, line] = /\n(Children[^\n]*)\n(-+)\n\n/.exec(inserted(text, ['children']))!;
    expect(line).toHaveLength(title!.length);
  });

  it('turns a table into items where there are no tables', () => {
    const text = `Privacy Policy\n\n${intro}\n\nWhat we collect\n\nWe collect your name.\n\nCookies\n\nWe use cookies.\n`;
    const result = inserted(text, ['retention-period'], 'plaintext');
    expect(result).not.toContain('|');
    expect(result).toContain('- Personal information: {{RETENTION_ITEM_1}}; Period');
  });

  it('counts entries inside other entries of the contents by themselves', () => {
    const sections =
      '## What we collect\n\n### Names\n\nWe collect your name.\n\n### Addresses\n\nWe collect your address.\n\n## Cookies\n\nWe use cookies.\n\n## How we protect your data\n\n### Locks\n\nWe encrypt your data.\n';
    const contents =
      '1. What we collect\n   1. Names\n   2. Addresses\n2. Cookies\n3. How we protect your data\n   1. Locks\n';
    const text = `# Privacy Policy\n\n${intro}\n\n## Contents\n\n${contents}\n${sections}`;
    expect(inserted(text, ['do-not-track'])).toContain(
      '1. What we collect\n   1. Names\n   2. Addresses\n2. Cookies\n3. Do Not Track\n4. How we protect your data\n   1. Locks\n',
    );
    expect(inserted(text, ['controller-identity'])).toContain(
      '2. What we collect\n   1. Names\n   2. Addresses\n3. Cookies\n',
    );
    expect(inserted(text, ['policy-updates'])).toContain(
      '3. How we protect your data\n   1. Locks\n4. How we update this policy\n',
    );
  });

  it('lists the section in the table of contents and counts it on', () => {
    const text = `Privacy Policy

${intro}

This policy has the following sections:

1. What we collect;
2. Cookies and similar technologies;
3. How we protect your data;
4. Changes to this policy.

What we collect

We collect your name when you open an account.

Cookies and similar technologies

We use cookies to keep you signed in.

How we protect your data

We encrypt your personal information.

Changes to this policy

We tell you by e-mail before we change this policy.
`;
    const result = inserted(text, ['do-not-track'], 'plaintext');
    expect(result).toContain(
      '1. What we collect;\n2. Cookies and similar technologies;\n3. Do Not Track;\n4. How we protect your data;\n5. Changes to this policy.',
    );
    expect(result).toMatch(/signed in\.\n\nDo Not Track\n\n[\s\S]*\n\nHow we protect your data\n\nWe encrypt/);
  });

  it('lists it with the page that it begins on', () => {
    const text = `Privacy Policy\n\n${intro}\n\nContents\n1.\tWhat we collect\t1\n2.\tCookies\t2\n3.\tHow we protect your data\t4\n\n1.\tWhat we collect\n1.1\tWe collect your name.\n\n2.\tCookies\n2.1\tWe use cookies.\n\n3.\tHow we protect your data\n3.1\tWe encrypt your data.\n`;
    expect(inserted(text, ['do-not-track'], 'plaintext')).toContain(
      '2.\tCookies\t2\n3.\tDo Not Track\t4\n4.\tHow we protect your data\t4\n\n1.\tWhat',
    );
  });

  it('numbers in Chinese', () => {
    const text = `隐私政策

红隼地图（上海）有限公司（以下简称“我们”）提供本服务。

一、我们收集的信息

我们收集您的姓名。

二、Cookie

我们使用 Cookie。

三、您的权利

您有权查阅您的个人信息。
`;
    const result = inserted(text, ['sharing-recipients'], 'plaintext', ['pipl']);
    expect(result).toMatch(/\n\n三、我们如何对外提供您的个人信息\n/);
    expect(result).toMatch(/\n\n四、您的权利\n/);
  });
});

describe('rights', () => {
  it.each([
    ['- access your personal data;', '- correct your personal data', '- receive'],
    ['(a) access your personal data,', '(b) correct your personal data', '(c) receive'],
  ])('goes on with a list whose last item has no stop: %s', (first, last, added) => {
    const text = `# Privacy Policy\n\n${intro}\n\n## What we collect\n\nWe collect your name.\n\n## Your rights\n\nYou have the right to:\n\n${first}\n${last}\n\n## Cookies\n\nWe use cookies.\n`;
    const [line = '', next = ''] = inserted(text, ['rights-portability']).split(`${first}\n`)[1]!.split('\n');
    expect(line).toBe(last + first.at(-1));
    expect(next.startsWith(added)).toBe(true);
    expect(next).not.toMatch(/[;,.]$/);
  });

  it('become one section where several are missing', () => {
    const text = `# Privacy Policy\n\n${intro}\n\n## What we collect\n\nWe collect your name.\n\n## Cookies\n\nWe use cookies.\n`;
    const result = inserted(text, ['rights-access', 'rights-correction', 'rights-portability']);
    expect(result.match(/^## .*/gm)).toHaveLength(3);
    expect(result).toMatch(/## Your rights\n\n- Access and copy: .*\n- Correction: .*\n- Data portability: .*\n/);
  });

  it('join the sub-sections that are there', () => {
    const text = `# Privacy Policy\n\n${intro}\n\n## What we collect\n\nWe collect your name.\n\n## Your rights\n\n### Access\n\nYou have the right to access your personal information.\n\n### Correction\n\nYou have the right to have your personal information corrected.\n\n## Cookies\n\nWe use cookies.\n`;
    expect(inserted(text, ['rights-portability'])).toMatch(/corrected\.\n\n### Data portability\n\n.*\n\n## Cookies/);
  });
});

describe('all missing clauses', () => {
  it('are inserted in one edit, and none is missing afterwards', () => {
    const text = `# Privacy Policy\n\n${intro}\n\n## What we collect\n\nWe collect your name.\n\n## Cookies\n\nWe use cookies.\n`;
    const { model } = read(text);
    const fix = insertAll(model)!;
    expect(missingClauses(model).length).toBeGreaterThan(5);
    expect(missingClauses(read(apply(text, fix)).model).filter((id) => missingClauses(model).includes(id))).toEqual([]);
  });

  it('are offered only while there are some', () => {
    const { model } = read('', 'markdown', ['gdpr']);
    expect(insertAll({ ...model, coverage: [] })).toBeUndefined();
  });
});
