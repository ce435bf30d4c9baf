import { wordingRule } from '../wordingRule.ts';

/** Praise of oneself without content. */
export const wordingEmptyPraise = wordingRule('wording/empty-praise', 'The policy says what is done.', 'hint');
