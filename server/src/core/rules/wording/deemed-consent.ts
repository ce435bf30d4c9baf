import { wordingRule } from '../wordingRule.ts';

/** Consent that is read into the use of a service. */
export const wordingDeemedConsent = wordingRule(
  'wording/deemed-consent',
  { en: 'Consent is given, not presumed.', zh: '同意须作出，而非推定。' },
  'warning',
);
