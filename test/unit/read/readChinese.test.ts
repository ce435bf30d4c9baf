import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../server/src/core/analyse.ts';
import type { Statement } from '../../../server/src/core/read/statement.ts';
import { knowledge } from '../../knowledge.ts';

/** The statements of one Chinese sentence. */
function read(sentence: string): readonly Statement[] {
  const text = `# 隐私政策\n\n${sentence}\n`;
  return readPolicy(text, { path: 'policy.md', format: 'markdown', knowledge, today: '2026-11-22' }).statements;
}

const ids = (statement: Statement | undefined) => statement?.data.map(({ id }) => id);

describe('Chinese statements', () => {
  test('a denial, with its recipients', () => {
    const [statement] = read('我们绝不向第三方提供您的手机号码。');
    expect(statement).toMatchObject({ actor: 'we', action: 'share', polarity: 'negative', restrictive: false });
    expect(ids(statement)).toEqual(['phone-number']);
    expect(statement?.recipients.map(({ id }) => id)).toEqual(['third-party']);
  });

  test('a passive with the one who does it', () => {
    const [statement] = read('会员的姓名将由本公司传送给合作商户。');
    expect(statement).toMatchObject({ actor: 'we', action: 'share', polarity: 'positive', restrictive: false });
    expect(ids(statement)).toEqual(['name']);
  });

  test('a list without a verb of its own is one object', () => {
    expect(ids(read('我们会收集您的姓名、手机号码。')[0])).toEqual(['name', 'phone-number']);
  });

  test('consent is a condition, and 未经同意 an exception of the denial', () => {
    expect(read('在取得您的同意后，我们会将您的姓名提供给合作商户。')[0]?.conditions[0]?.kind).toBe('consent');
    expect(read('未经您同意，我们不会向第三方提供您的姓名。')[0]?.exceptions[0]?.kind).toBe('consent');
    expect(read('无需您的同意，我们会将您的姓名提供给合作商户。')[0]?.conditions).toEqual([]);
  });

  test('words of the list of hedges make it less than absolute', () => {
    expect(read('现阶段我们不会向第三方提供您的姓名。')[0]?.hedged).toBe(true);
    expect(read('我们会主动收集您的姓名。')[0]?.hedged).toBe(false);
  });

  test('what only limits or describes says nothing', () => {
    expect(read('如果我们不再提供该功能。')).toEqual([]);
    expect(read('我们会保护您发送给我们的信息。').filter(({ action }) => action === 'share')).toEqual([]);
    expect(read('我们向您提供客户服务。').filter(({ action }) => action === 'share')).toEqual([]);
  });

  test('包括但不限于 does not deny', () => {
    expect(read('我们会收集包括但不限于您的姓名。')[0]?.polarity).toBe('positive');
  });

  test.each([
    ['我们披露的姓名', 'a thing that a verb describes'],
    ['我们可能分享、转让和披露的姓名', 'a thing that several verbs describe'],
    ['我们如何收集您的姓名', 'a question'],
    ['本政策向您说明我们收集姓名时遵守的规则。', 'what a text tells of'],
    ['您在使用服务过程中发布姓名时', 'while the reader does something'],
    ['您可以要求我们删除您的姓名。', 'what somebody may ask for'],
    ['不影响此前基于您的授权所进行的姓名处理。', 'a deed as a noun'],
    ['我们采取措施防止姓名泄露。', 'what is prevented'],
    ['为履行法定义务而披露姓名的；', 'a case'],
    ['如存在您需要我们将姓名共享给合作商户的情形', 'a condition'],
    ['请妥善保管您的姓名。', 'advice'],
    ['我们希望您仔细阅读并使用姓名。', 'a wish'],
    ['我们要求其及时删除姓名。', 'what others are asked to do'],
    ['我们使用 Acme Metrics 改进服务。', 'a tool'],
    ['我们将通过弹窗发布公告，告知姓名规则的变化。', 'a notice'],
  ])('%j says of nothing that it is done: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  test('who does it is told apart from whose or which thing it is', () => {
    expect(read('海雀会收集您在注册过程中填写的姓名。').map(({ actor }) => actor)).toEqual(['we']);
    expect(read('您在本站填写的姓名不会上传至我们的服务器。')[0]).toMatchObject({ actor: 'we', polarity: 'negative' });
    expect(read('我们会根据您授予的权限收集姓名。').map(({ actor }) => actor)).toEqual(['we']);
    expect(read('您同意我们在遵守法律的前提下，在必要的范围内收集姓名。').map(({ actor }) => actor)).toEqual(['we']);
    expect(read('为完成配送，必须和第三方分享您的姓名。')[0]).toMatchObject({ actor: 'we', action: 'share' });
  });

  test('a denial is of its own verb, and of what 或 joins to it', () => {
    const polarities = (sentence: string) => read(sentence).map(({ polarity }) => polarity);
    expect(polarities('我们会向不特定用户公开您的姓名。')).toEqual(['positive']);
    expect(polarities('我们不会收集您的姓名，或将其提供给合作商户。')).toEqual(['negative', 'negative']);
    expect(polarities('我们不会收集您的姓名，或会将手机号码提供给合作商户。')).toEqual(['negative', 'positive']);
  });

  test('what is said of these data is said of those named before', () => {
    expect(ids(read('我们会收集您的手机号码，并将这些信息提供给合作商户。')[1])).toEqual(['phone-number']);
    expect(ids(read('您可以填写手机号码。我们会将该等信息提供给合作商户。').at(-1))).toContain('phone-number');
  });

  test('blanks and traditional characters change nothing', () => {
    expect(ids(read('我们会收集您的 IP 地址。')[0])).toEqual(['ip-address']);
    const [statement] = read('本程式會將您的電子郵件地址提供給第三方。');
    expect(statement).toMatchObject({ actor: 'we', action: 'share' });
    expect(ids(statement)).toEqual(['email-address']);
  });

  test('data that are made anonymous are told of once', () => {
    expect(read('我们会对您的姓名进行去标识化处理。').map(({ action }) => action)).toEqual(['anonymise']);
  });

  test('what is done is done abroad where a place is named', () => {
    expect(read('我们可以访问您的姓名。')[0]?.actions).not.toContain('transfer-abroad');
    expect(read('我们的新加坡团队可以访问您的姓名。')[0]?.actions).toContain('transfer-abroad');
  });

  test('items of a list of cases say when, and not what', () => {
    const cases = '以下情形中，我们收集您的姓名无需征得您的同意：\n\n- 依法处理姓名；\n- 使用公开的姓名。';
    expect(
      read(cases)
        .filter(({ sentence }) => sentence > 0)
        .filter(({ action }) => action === 'use'),
    ).toEqual([]);
    const ways = '我们会：\n\n- 收集您的姓名；\n- 使用您的手机号码。';
    expect(read(ways).map(({ action }) => action)).toEqual(expect.arrayContaining(['collect', 'use']));
  });

  test('a definition asserts nothing', () => {
    expect(read('共享是指我们将姓名提供给合作商户。')).toEqual([]);
  });

  test('what only names a deed or a kind of data says nothing', () => {
    expect(read('存储权限')).toEqual([]);
    expect(read('SDK存储方式')).toEqual([]);
    expect(read('昵称、使用语言、刷新记录')).toEqual([]);
    expect(read('您可以继续使用我们的服务。')).toEqual([]);
  });

  test('who collects by a kit or as a partner is the one who does it, and gets nothing', () => {
    const [statement] = read('第三方SDK会收集您的姓名。');
    expect(statement).toMatchObject({ actor: 'sdk', action: 'collect', agent: { id: 'sdk' } });
    expect(statement?.recipients).toEqual([]);
    expect(read('我们与合作商户收集您的姓名。')[0]?.recipients).toEqual([]);
  });

  test('purposes stand where an aim is told', () => {
    expect(read('我们会收集您的姓名用于营销。')[0]?.purposes.map(({ id }) => id)).toEqual(['marketing']);
    expect(read('我们以安全的方式保存您的姓名。')[0]?.purposes).toEqual([]);
  });

  test('an example, a law to be kept and a will of ours are no conditions', () => {
    expect(read('我们会收集您的文件，如传票。')[0]?.conditions).toEqual([]);
    expect(read('我们不会主动共享您的姓名。')[0]?.conditions).toEqual([]);
    expect(read('我们会收集您的姓名，同时遵守法律法规。')[0]?.conditions).toEqual([]);
  });

  test('what the reader can do then does not change who does it', () => {
    expect(read('我们收集您的姓名，以便您查看记录，同时用于改进服务。').map(({ actor }) => actor)).not.toContain(
      'user',
    );
  });

  test('who works for us is somebody else', () => {
    expect(read('我们会将您的姓名提供给我们委托的供应商。')[0]?.recipients.map(({ id }) => id)).toEqual(['processor']);
  });
});
