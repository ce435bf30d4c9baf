import { wordingRule } from '../wordingRule.ts';

/** A promise of complete security. */
export const wordingAbsoluteSecurity = wordingRule(
  'absolute-security',
  'Security is described, not guaranteed.',
  'warning',
);
