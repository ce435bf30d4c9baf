import { wordingRule } from '../wordingRule.ts';

/** One consent for collection, sharing and more. */
export const wordingBundledConsent = wordingRule(
  'wording/bundled-consent',
  { en: 'Each purpose has a consent of its own.', zh: '每个目的有单独的同意。' },
  'warning',
);
