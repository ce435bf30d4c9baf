import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../server/src/core/analyse.ts';
import { chineseScript } from '../../../server/src/core/read/chineseScript.ts';
import { knowledge } from '../../knowledge.ts';

const { simplify, isTraditional } = chineseScript(knowledge);

describe('traditional Chinese', () => {
  test('is read in simplified characters, at the same offsets', () => {
    const text = '您得請求刪除您的個人資料。';
    expect(simplify(text)).toBe('您得请求删除您的个人资料。');
    expect(simplify('儲存於伺服器')).toBe('存储于服务器');
  });

  test('is told from simplified Chinese', () => {
    expect(isTraditional('我們會蒐集您的個人資料與裝置資訊。')).toBe(true);
    expect(isTraditional('我们会收集您的个人信息和设备信息，包括著作权人的姓名。')).toBe(false);
    expect(isTraditional('We collect data.')).toBe(false);
  });

  test('does not show that the law of mainland China applies', () => {
    const read = (text: string) =>
      readPolicy(text, { path: 'privacy.md', format: 'markdown', knowledge, today: '2025-06-01' });
    const policy = read(
      '# 隱私權政策\n\n我們重視您的隱私。您可以請求刪除您的個人資料，也可以查詢或更正您的個人資料。\n',
    );
    expect(policy.regimes.map(({ id }) => id)).not.toContain('pipl');
    expect(policy.clauses.get('rights-deletion')?.state).toBe('present');
    expect(
      read('# 隐私政策\n\n我们重视您的隐私。您可以请求删除您的个人信息。\n').regimes.map(({ id }) => id),
    ).toContain('pipl');
  });
});
