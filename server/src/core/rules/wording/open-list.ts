import { wordingRule } from '../wordingRule.ts';

/** A list of data or recipients that ends in “etc.”. */
export const wordingOpenList = wordingRule(
  'wording/open-list',
  { en: 'Lists of data and recipients are closed.', zh: '信息和接收方的清单是封闭的。' },
  'warning',
);
