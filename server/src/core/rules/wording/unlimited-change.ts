import { wordingRule } from '../wordingRule.ts';

/** A right to change the policy without telling anybody. */
export const wordingUnlimitedChange = wordingRule(
  'wording/unlimited-change',
  { en: 'Changes are announced.', zh: '变更须公告。' },
  'warning',
);
