import { wordingRule } from '../wordingRule.ts';

/** Words that leave open what, which or when. */
export const wordingVague = wordingRule('wording/vague', 'The policy says what exactly is meant.', 'information');
