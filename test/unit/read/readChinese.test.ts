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

  test('what only limits or describes says nothing', () => {
    expect(read('如果我们不再提供该功能。')).toEqual([]);
    expect(read('我们会保护您发送给我们的信息。').filter(({ action }) => action === 'share')).toEqual([]);
    expect(read('我们向您提供客户服务。').filter(({ action }) => action === 'share')).toEqual([]);
  });

  test('包括但不限于 does not deny', () => {
    expect(read('我们会收集包括但不限于您的姓名。')[0]?.polarity).toBe('positive');
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
