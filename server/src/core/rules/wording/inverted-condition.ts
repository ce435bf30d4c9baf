import { wordingRule } from '../wordingRule.ts';

/** A condition that says the reverse of what is meant. */
export const wordingInvertedCondition = wordingRule(
  'wording/inverted-condition',
  { en: 'Conditions say what they mean.', zh: '条件表达其本意。' },
  'warning',
);
