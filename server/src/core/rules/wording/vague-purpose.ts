import { wordingRule } from '../wordingRule.ts';

/** A purpose from which nobody learns what data are used for. */
export const wordingVaguePurpose = wordingRule(
  'wording/vague-purpose',
  { en: 'Purposes are concrete.', zh: '目的具体。' },
  'information',
);
