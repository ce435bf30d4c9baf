import { wordingRule } from '../wordingRule.ts';

/** A deadline without a number. */
export const wordingVagueDeadline = wordingRule('vague-deadline', 'Deadlines are numbers.', 'information');
