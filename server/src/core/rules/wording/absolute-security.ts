import { wordingRule } from '../wordingRule.ts';

/** A promise of complete security. */
export const wordingAbsoluteSecurity = wordingRule(
  'wording/absolute-security',
  'Security is described, not guaranteed.',
  'warning',
);
