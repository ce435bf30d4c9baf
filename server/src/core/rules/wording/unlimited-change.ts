import { wordingRule } from '../wordingRule.ts';

/** A right to change the policy without telling anybody. */
export const wordingUnlimitedChange = wordingRule('wording/unlimited-change', 'Changes are announced.', 'warning');
