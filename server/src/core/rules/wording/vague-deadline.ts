import { wordingRule } from '../wordingRule.ts';

/** A deadline without a number. */
export const wordingVagueDeadline = wordingRule(
  'wording/vague-deadline',
  { en: 'Deadlines are numbers.', zh: '期限是具体的数字。' },
  'information',
);
