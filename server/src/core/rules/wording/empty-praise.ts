import { wordingRule } from '../wordingRule.ts';

/** Praise of oneself without content. */
export const wordingEmptyPraise = wordingRule(
  'wording/empty-praise',
  { en: 'The policy says what is done.', zh: '政策说明实际做法。' },
  'hint',
);
