import { wordingRule } from '../wordingRule.ts';

/** The duty of care is moved to the reader. */
export const wordingBurdenShift = wordingRule(
  'wording/burden-shift',
  'The care for sensitive data is the controller’s.',
  'information',
);
