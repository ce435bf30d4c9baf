import { describe, expect, it } from 'vitest';
import { insertClause } from '../../../server/src/core/insert/insertClause.ts';
import type { RegimeId } from '../../../server/src/core/knowledge/types.ts';
import type { Format } from '../../../server/src/core/parse/document.ts';
import { apply, read } from './sample.ts';

/** What stands before and after the clauses that are inserted. */
function around(
  text: string,
  clauses: readonly string[],
  format: Format = 'plaintext',
  regimes: readonly RegimeId[] = ['gdpr'],
) {
  const fix = insertClause(read(text, format, regimes).model, clauses);
  const [edit] = fix.edits.filter((other) => other.clauses);
  expect(fix.edits.filter((other) => other.clauses)).toHaveLength(1);
  const offset = edit?.span.start ?? -1;
  expect(apply(text, fix)).toContain(text.slice(0, offset));
  return {
    before: text.slice(0, offset).trimEnd().split('\n').at(-1),
    after: text.slice(offset).trim().split('\n')[0],
  };
}

const closing = ['contact', 'policy-updates'];
const data = 'Kestrel Maps Ltd ("we") runs the Kestrel app.\n\n';
const sections = `${data}1. What we collect\n\nWe collect your name and your email address.\n\n2. Cookies\n\nWe use cookies to keep you signed in.\n\n`;

describe('the foot of a web page that was copied along', () => {
  it('stays behind what is inserted', () => {
    const foot =
      'Products\n\nMaps\nRoutes\n\nAbout us\nCareers\nPress\n\n© 2025 Kestrel Maps Ltd. All rights reserved.\n';
    expect(around(`Privacy Policy\n\n${sections}${foot}`, closing)).toEqual({
      before: 'We use cookies to keep you signed in.',
      after: 'Products',
    });
  });

  it('is known by links to networks and terms on one line too', () => {
    const foot = 'Follow us\n\nFacebook\n\nInstagram\n\nTerms of use | Cookie settings | Site map\n';
    expect(around(`Privacy Policy\n\n${sections}${foot}`, closing).after).toBe('Follow us');
  });

  it('may have a cookie banner behind the copyright', () => {
    const foot = 'Share this page:\n\n© 2019 Kestrel Maps Ltd\n\nBy using this site you agree to our cookies. OK\n';
    expect(around(`Privacy Policy\n\n${sections}${foot}`, closing).after).toBe('Share this page:');
  });

  it('may have headings of its own', () => {
    const text = `# Privacy Policy\n\n${data}## What we collect\n\nWe collect your name.\n\n## Cookies\n\nWe use cookies.\n\n## Company\n\n- [About us](/about)\n- [Careers](/jobs)\n\n## Follow us\n\n- [Facebook](/fb)\n\n© 2025 Kestrel Maps Ltd\n`;
    expect(around(text, closing, 'markdown')).toEqual({ before: 'We use cookies.', after: '## Company' });
  });

  it('is found below a text without headings', () => {
    const text = `${data}We collect your name and your email address to open an account.\n\nWe use cookies to keep you signed in.\n\nHome\n\nAbout us\n\nLog in\n`;
    expect(around(text, ['policy-updates']).after).toBe('Home');
  });

  it('is found in Chinese', () => {
    const text =
      '# 隐私政策\n\n红隼地图（上海）有限公司（以下简称“我们”）提供红隼地图应用。\n\n## 一、我们收集的信息\n\n我们收集您的姓名。\n\n## 二、信息的存储\n\n您的个人信息存储于中国境内。\n\n首页\n\n关于我们\n\n加入我们\n\n版权所有 红隼地图（上海）有限公司\n';
    expect(around(text, ['contact'], 'markdown', ['pipl'])).toEqual({
      before: '您的个人信息存储于中国境内。',
      after: '首页',
    });
  });
});

describe('the end of the policy itself', () => {
  it('keeps the address that it closes with', () => {
    const contact = '3. Contact us\n\nKestrel Maps Ltd\n12 Quay Street\nGalway\n\n';
    const text = `Privacy Policy\n\n${sections}${contact}Home\nAbout us\n© 2025 Kestrel Maps Ltd\n`;
    expect(around(text, ['complaint-authority', 'rights-access']).after).toBe('3. Contact us');
    expect(around(text.replace('3. Contact us', '3. Who we are'), ['policy-updates'])).toEqual({
      before: 'Galway',
      after: 'Home',
    });
  });

  it('keeps the list of those who receive data', () => {
    const list = '3. Recipients\n\nWe share your email address with:\n\n- Facebook\n- Instagram\n- YouTube\n';
    expect(around(`Privacy Policy\n\n${sections}${list}`, closing).before).toBe('- YouTube');
    const foot = '\nHome\n\nAbout us\n\nCareers\n';
    expect(around(`Privacy Policy\n\n${sections}${list}${foot}`, closing)).toEqual({
      before: '- YouTube',
      after: 'Home',
    });
  });

  it('goes on behind a copyright line that an annex follows', () => {
    const annex = '3. Annex\n\nOur processors are named on request.\n';
    expect(around(`Privacy Policy\n\n${sections}© 2025 Kestrel Maps Ltd\n\n${annex}`, ['policy-updates']).before).toBe(
      'Our processors are named on request.',
    );
  });

  it('is not taken for what follows a copyright line at the top', () => {
    const text = `Privacy Policy\n\nThis policy is short.\n\n© 2025 Kestrel Maps Ltd\n\n${data}We collect your name.\n\nWe use cookies.\n`;
    expect(around(text, ['policy-updates']).before).toBe('We use cookies.');
  });

  it('is not cut off for a line or two', () => {
    expect(around(`Privacy Policy\n\n${sections}Support\n\nPrivacy settings\n`, closing).before).toBe(
      'Privacy settings',
    );
  });
});
