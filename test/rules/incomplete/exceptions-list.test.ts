import { describe, expect, test } from 'vitest';
import { incompleteExceptionsList } from '../../../server/src/core/rules/incomplete/exceptions-list.ts';
import { analyseText } from '../analyseText.ts';

const sharing = `# Privacy Policy of Rowan Apps

In the following situations we may share or publicly disclose personal information without obtaining your consent:

a. directly related to national security and national defence;
b. directly related to public security, public health and major public interests;
c. directly related to criminal investigation, prosecution, trial and enforcement of judgments;
d. to protect the life and property of people, where it is hard to obtain the person's consent;
e. information that you have disclosed to the public yourself;
f. information collected from lawfully disclosed information such as government information disclosure;
g. related to our fulfilment of obligations under laws and regulations.
`;

function check(text: string) {
  const { findings, model } = analyseText(text, ['pipl', 'gbt']);
  const found = findings.filter(({ rule }) => rule === 'incomplete/exceptions-list');
  const fixed = found.map((finding) => {
    const [edit] = incompleteExceptionsList.fixes?.(finding, model)[0]?.edits ?? [];
    return edit ? text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end) : text;
  });
  return { found: found.map(({ message, clauses }) => [message.id, clauses[0]]), fixed };
}

describe('incomplete/exceptions-list', () => {
  test('a whole list has only items that the law does not carry', () => {
    expect(check(sharing).found).toEqual([['no-ground', 'sharing-exceptions']]);
  });

  test('inserts only the items that lack, in the marks of the list', () => {
    const text = sharing.replace(/^f\..*\ng\..*\n/m, '');
    const { found, fixed } = check(text);
    expect(found).toContainEqual(['missing', 'sharing-exceptions']);
    expect(fixed[0]).toContain(
      ';\nf. related to our performance of obligations under laws and regulations;\ng. personal information collected',
    );
    expect(check(fixed[0] ?? '').found).toEqual([['no-ground', 'sharing-exceptions']]);
  });

  test('puts them before an item that leaves the list open, and counts that on', () => {
    const text = sharing.replace(/^f\..*\ng\..*\n/m, 'f. in other circumstances that the law provides for.\n');
    const { findings, model } = analyseText(text, ['pipl', 'gbt']);
    const finding = findings.find(
      ({ rule, message }) => rule === 'incomplete/exceptions-list' && message.id === 'missing',
    );
    const [fix] = incompleteExceptionsList.fixes?.(finding!, model) ?? [];
    const result = [...(fix?.edits ?? [])]
      .sort((a, b) => b.span.start - a.span.start)
      .reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text);
    expect(result).toMatch(
      /\nf\. related to our performance[^\n]*;\ng\. personal information collected[^\n]*;\nh\. in other circumstances/,
    );
    expect(fix?.title).toEqual({ id: 'insert', data: { count: 2 } });
  });

  test('knows the edition of 2017 by the duty of law that it lacks', () => {
    expect(check(sharing.replace(/^g\..*\n/m, '')).found).toContainEqual(['edition-2017', 'sharing-exceptions']);
  });

  test('takes a fragment for the one item that lacks', () => {
    const { found, fixed } = check(sharing.replace(/^c\..*$/m, 'c. Criminal;'));
    expect(found).toContainEqual(['damaged', 'sharing-exceptions']);
    expect(fixed.join('')).toContain(
      'c. directly related to criminal investigation, prosecution, trial and enforcement of judgments;',
    );
  });

  test('reports an item that is wider than the standard', () => {
    expect(check(sharing.replace('a. directly related', 'a. related')).found).toContainEqual([
      'weak',
      'sharing-exceptions',
    ]);
  });

  test.each([
    ['we may collect and use personal information without your consent', 'consent-exceptions'],
    ['we will not be able to respond to your request', 'request-refusal'],
  ])('the lead-in decides which list it is: %s', (leadIn, clause) => {
    const text = sharing.replace(/we may share.*your consent/, leadIn);
    expect(check(text).found).toContainEqual(['missing', clause]);
  });

  test('reads Chinese lists', () => {
    const text = `# 小枫隐私政策

在下列情形中，我们共享、转让、公开披露您的个人信息无需事先征得您的授权同意：

（一）与国家安全、国防安全直接相关的；
（二）与公共安全、公共卫生、重大公共利益直接相关的；
（三）与刑事侦查、起诉、审判和判决执行等直接相关的；
（四）您自行向社会公众公开的个人信息。
`;
    expect(check(text).found).toContainEqual(['missing', 'sharing-exceptions']);
  });

  test('a list in the words of the law owes the standard nothing', () => {
    const text = `# 小枫隐私政策

在下列情形中，我们共享、转让、公开披露您的个人信息无需事先征得您的授权同意：

（一）为履行法定职责或者法定义务所必需；
（二）为应对突发公共卫生事件，或者紧急情况下为保护自然人的生命健康和财产安全所必需；
（三）您自行公开的个人信息；
（四）法律、行政法规规定的其他情形。
`;
    expect(check(text).found).toEqual([]);
    // “Other situations by law” alone is also how the edition of 2017 ended.
    expect(check(text.replace(/（二）.*\n/, '（二）与公共卫生相关的；\n')).found).toContainEqual([
      'weak',
      'sharing-exceptions',
    ]);
  });

  test('is silent on other lists and under other laws', () => {
    expect(check(sharing.replace(/In the following.*:/, 'We think of these things every day:')).found).toEqual([]);
    const { findings } = analyseText(sharing, ['gdpr']);
    expect(findings.some(({ rule }) => rule === 'incomplete/exceptions-list')).toBe(false);
  });

  test('an item that is there in fewer words is not missing', () => {
    const text = `# 隐私政策

以下情形中，收集您的个人信息无需征得您的授权同意：

1. 与国家安全、国防安全直接相关的；
2. 与公共安全、公共卫生、重大公共利益直接相关的；
3. 从合法公开披露的信息中收集的；
4. 为合法的新闻报道所必需的。
`;
    const { findings } = analyseText(text, ['gbt']);
    const missing = findings.find(
      ({ rule, message }) => rule === 'incomplete/exceptions-list' && message.id === 'missing',
    );
    expect(missing?.message.data?.items).not.toContain(
      'we are a news organisation and it is necessary for lawful news reporting',
    );
    expect(missing).toBeDefined();
  });
});
