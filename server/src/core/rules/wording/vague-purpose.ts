import { wordingRule } from '../wordingRule.ts';

/** A purpose from which nobody learns what data are used for. */
export const wordingVaguePurpose = wordingRule('wording/vague-purpose', 'Purposes are concrete.', 'information');
