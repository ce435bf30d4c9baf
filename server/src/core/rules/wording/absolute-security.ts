import { wordingRule } from '../wordingRule.ts';

/** A promise of complete security. */
export const wordingAbsoluteSecurity = wordingRule(
  'wording/absolute-security',
  { en: 'Security is described, not guaranteed.', zh: '安全措施应予说明，而非作出保证。' },
  'warning',
);
