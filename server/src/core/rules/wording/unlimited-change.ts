import { wordingRule } from '../wordingRule.ts';

/** A right to change the policy without telling anybody. */
export const wordingUnlimitedChange = wordingRule('unlimited-change', 'Changes are announced.', 'warning');
