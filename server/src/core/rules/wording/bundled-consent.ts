import { wordingRule } from '../wordingRule.ts';

/** One consent for collection, sharing and more. */
export const wordingBundledConsent = wordingRule(
  'wording/bundled-consent',
  'Each purpose has a consent of its own.',
  'warning',
);
