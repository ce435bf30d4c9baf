import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { ruleBehind } from '../../../server/src/core/rules/catalogue.ts';
import { knowledge } from '../../knowledge.ts';

const body = `1. How we collect your data

We collect your name when you register an account with us.

2. How we share your data

We share your name with the carrier that delivers the parcel.

3. Your rights

You may ask us for a copy of the data that we hold.

4. Our cookies

We use one cookie, which keeps you signed in for a week.
`;

const options = {
  path: 'privacy-policy.txt',
  format: 'plaintext',
  knowledge,
  today: '2026-11-01',
  force: true,
} as const;

/** What the contents become when they are written anew. */
function rewritten(text: string): { readonly contents: string; readonly mended: string } {
  const { model, findings } = analyse(text, options);
  const finding = findings.find((f) => f.rule === 'structure/table-of-contents');
  const fix =
    finding &&
    ruleBehind(finding.rule)
      ?.fixes?.(finding, model)
      .find((f) => f.title.id === 'rewrite');
  const [edit] = fix?.edits ?? [];
  if (edit === undefined) throw new Error('no fix');
  const mended = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
  return { contents: edit.newText, mended };
}

const policy = (contents: string, sections = body) =>
  `Privacy Policy\n\nThis policy covers the following:\n${contents}\n\n${sections}`;

test('the table of contents is written anew from the headings, in its own form', () => {
  const { contents, mended } = rewritten(
    policy('1. How we collect your data;\n2. How do we share your information;\n4. Our cookies.'),
  );
  expect(contents).toBe('1. How we collect your data;\n2. How we share your data;\n3. Your rights;\n4. Our cookies.');
  const again = analyse(mended, options);
  expect(again.findings.filter((f) => f.rule === 'structure/table-of-contents')).toEqual([]);
});

test('its numbers are Roman where they were', () => {
  const roman = (text: string) =>
    text.replace(/^[1-4](?=\.)/gm, (n) => ['I', 'II', 'III', 'IV'][Number(n) - 1] as string);
  const { contents } = rewritten(
    policy('I. How we collect your data\nII. How do we share your information\nIV. Our cookies', roman(body)),
  );
  expect(contents).toBe('I. How we collect your data\nII. How we share your data\nIII. Your rights\nIV. Our cookies');
});

test('Chinese numbers go on behind 十九, and nothing stands behind them', () => {
  const han = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  const numbers = [...han, ...han.map((one) => `十${one}`).slice(0, 9), '二十', '二十一'];
  const things = ['姓名', '地址', '电话', '邮箱', '订单', '位置', '照片', '录音', '日志', '账单', '设备'];
  const titles = numbers.map((_, i) => `${things[i % 11]}${i < 11 ? '怎样收集' : '保存多久'}`);
  const sections = titles
    .map((title, i) => `${numbers[i]}、${title}\n\n我们在此说明${title}，并会及时更新。\n`)
    .join('\n');
  const entries = titles.map((title, i) => `${numbers[i]}、${i === 20 ? '账单的保存时间' : title}`).join('\n');
  const { contents } = rewritten(`隐私政策\n\n本政策包括以下内容：\n${entries}\n\n${sections}`);
  expect(contents).toBe(titles.map((title, i) => `${numbers[i]}、${title}`).join('\n'));
});

test('the numbers of pages stay where they are known', () => {
  const { contents } = rewritten(
    policy('1.\tHow we collect your data\t1\n2.\tHow we share your data\t2\n3.\tOur cookies\t4'),
  );
  expect(contents).toBe(
    '1.\tHow we collect your data\t1\n2.\tHow we share your data\t2\n3.\tYour rights\t2\n4.\tOur cookies\t4',
  );
});

test('contents inside contents are not written anew', () => {
  const { findings, model } = analyse(
    policy(
      '1. How we collect your data\n   1. Names of customers\n2. How we share your data\n3. Your rights\n4. Our cookies',
    ),
    options,
  );
  expect(model.document.contents.map(({ depth }) => depth)).toEqual([0, 1, 0, 0, 0]);
  const finding = findings.find((f) => f.rule === 'structure/table-of-contents');
  expect(finding).toBeDefined();
  const fixes = finding && ruleBehind(finding.rule)?.fixes?.(finding, model);
  expect(fixes?.map((fix) => fix.title.id)).not.toContain('rewrite');
});
