import { wordingRule } from '../wordingRule.ts';

/** A choice that is made for the reader unless they object. */
export const wordingDefaultOptIn = wordingRule(
  'wording/default-opt-in',
  'Nothing is chosen for the reader in advance.',
  'warning',
);
