import type { Format } from '../../../server/src/core/parse/document.ts';

/** Small policies in every form that insertion has to follow. */
export interface Base {
  readonly name: string;
  readonly format: Format;
  readonly language: 'en' | 'zh';
  readonly text: string;
}

const markdown = `# Privacy Policy

Last updated: 3 March 2026

Kestrel Maps Ltd ("we", "us") offers the Services that this Privacy Policy is about: the Kestrel app and its website.

## What we collect

We collect your name and e-mail address when you open an account.

## Who receives it

We share your personal information with our payment provider, Dunlin Payments Ltd.

## Changes

We tell you by e-mail before we change this policy.
`;

const numbered = `# Privacy Policy

Last updated: 3 March 2026

Kestrel Maps Ltd ("we", "us") offers the Services that this Privacy Policy is about: the Kestrel app and its website.

## 1. What we collect

We collect your name and e-mail address when you open an account. Section 2 says who receives it.

## 2. Who receives it

### 2.1 Payment

We share your personal information with our payment provider, Dunlin Payments Ltd.

### 2.2 Support

We share your personal information with our help desk, Wagtail Support Ltd.

## 3. Changes

We tell you by e-mail before we change this policy.
`;

const plain = `Privacy Policy

Last updated: 3 March 2026

Kestrel Maps Ltd ("we", "us") offers the Services that this Privacy Policy is about: the Kestrel app and its website.

What we collect

We collect your name and e-mail address when you open an account.

Who receives it

We share your personal information with our payment provider, Dunlin Payments Ltd.

Changes

We tell you by e-mail before we change this policy.
`;

const numberedPlain = plain
  .replace('What we collect', '1. What we collect')
  .replace('Who receives', '2. Who receives')
  .replace('Changes', '3. Changes');

const chinese = `# 隐私政策

更新日期：2026年3月3日

红隼地图（上海）有限公司（以下简称“我们”）提供红隼地图应用和网站（以下统称“本服务”）。本政策说明我们如何处理您的个人信息。

## 我们收集哪些信息

您注册账户时，我们收集您的姓名和电子邮箱。

## 我们向谁提供

我们向支付服务商滨鹬支付有限公司提供您的个人信息。

## 政策变更

变更本政策前，我们会通过电子邮件通知您。
`;

const chineseNumbered = chinese
  .replace('# 隐私政策', '隐私政策')
  .replace('## 我们收集', '一、我们收集')
  .replace('## 我们向', '二、我们向')
  .replace('## 政策', '三、政策');

const html = `<!DOCTYPE html>
<html>
<body>
<h1>Privacy Policy</h1>
<p>Last updated: 3 March 2026</p>
<p>Kestrel Maps Ltd ("we", "us") offers the Services that this Privacy Policy is about: the Kestrel app and its website.</p>
<h2 id="collect">What we collect</h2>
<p>We collect your name and e-mail address when you open an account.</p>
<h2 id="receive">Who receives it</h2>
<p>We share your personal information with our payment provider, Dunlin Payments Ltd.</p>
<h2 id="changes">Changes</h2>
<p>We tell you by e-mail before we change this policy.</p>
</body>
</html>
`;

export const bases: readonly Base[] = [
  { name: 'Markdown', format: 'markdown', language: 'en', text: markdown },
  { name: 'numbered Markdown', format: 'markdown', language: 'en', text: numbered },
  { name: 'plain text', format: 'plaintext', language: 'en', text: plain },
  {
    name: 'numbered plain text with CRLF',
    format: 'plaintext',
    language: 'en',
    text: numberedPlain.replace(/\n/g, '\r\n'),
  },
  { name: 'HTML', format: 'html', language: 'en', text: html },
  { name: 'Chinese Markdown', format: 'markdown', language: 'zh', text: chinese },
  { name: 'numbered Chinese plain text', format: 'plaintext', language: 'zh', text: chineseNumbered },
];
