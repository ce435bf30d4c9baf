import { expect, test } from 'vitest';
import { analyseText } from '../../rules/analyseText.ts';

test.each([
  ['您可以注册一个账号。', 'true'],
  ['我们读取游戏网站的令牌，用于访问您的账户数据。', 'false'],
  ['插件仅与游戏网站通信，以检索您的账户数据。', 'false'],
])('whether there are accounts of its own: %s', (text, value) => {
  const { model } = analyseText(`# 隐私政策\n\n本政策说明我们如何收集和使用您的个人信息。\n\n${text}\n`);
  expect(model.signals.get('account')?.value).toBe(value);
});
