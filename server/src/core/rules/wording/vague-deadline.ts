import { wordingRule } from '../wordingRule.ts';

/** A deadline without a number. */
export const wordingVagueDeadline = wordingRule('wording/vague-deadline', 'Deadlines are numbers.', 'information');
