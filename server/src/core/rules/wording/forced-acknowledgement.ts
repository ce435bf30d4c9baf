import { wordingRule } from '../wordingRule.ts';

/** What the reader is said to understand, acknowledge or waive. */
export const wordingForcedAcknowledgement = wordingRule(
  'wording/forced-acknowledgement',
  { en: 'The policy does not speak for the reader.', zh: '政策不代替用户表态。' },
  'information',
);
