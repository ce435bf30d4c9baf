import { wordingRule } from '../wordingRule.ts';

/** The duty of care is moved to the reader. */
export const wordingBurdenShift = wordingRule(
  'wording/burden-shift',
  { en: 'The care for sensitive data is the controller’s.', zh: '保护敏感信息是处理者的责任。' },
  'information',
);
