import { wordingRule } from '../wordingRule.ts';

/** A condition that says the reverse of what is meant. */
export const wordingInvertedCondition = wordingRule(
  'wording/inverted-condition',
  'Conditions say what they mean.',
  'warning',
);
