import { wordingRule } from '../wordingRule.ts';

/** Consent that is read into the use of a service. */
export const wordingDeemedConsent = wordingRule('wording/deemed-consent', 'Consent is given, not presumed.', 'warning');
