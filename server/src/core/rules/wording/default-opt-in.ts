import { wordingRule } from '../wordingRule.ts';

/** A choice that is made for the reader unless they object. */
export const wordingDefaultOptIn = wordingRule(
  'wording/default-opt-in',
  { en: 'Nothing is chosen for the reader in advance.', zh: '不替用户预先选择。' },
  'warning',
);
