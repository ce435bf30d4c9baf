import { wordingRule } from '../wordingRule.ts';

/** A list of data or recipients that ends in “etc.”. */
export const wordingOpenList = wordingRule('wording/open-list', 'Lists of data and recipients are closed.', 'warning');
