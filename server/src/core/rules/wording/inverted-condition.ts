import { wordingRule } from '../wordingRule.ts';

/** A condition that says the reverse of what is meant. */
export const wordingInvertedCondition = wordingRule('inverted-condition', 'Conditions say what they mean.', 'warning');
