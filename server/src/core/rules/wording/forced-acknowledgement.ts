import { wordingRule } from '../wordingRule.ts';

/** What the reader is said to understand, acknowledge or waive. */
export const wordingForcedAcknowledgement = wordingRule(
  'wording/forced-acknowledgement',
  'The policy does not speak for the reader.',
  'information',
);
