import { wordingRule } from '../wordingRule.ts';

/** What translations of policies get wrong again and again. */
export const textMistranslation = wordingRule(
  'text/mistranslation',
  { en: 'What was translated still says what was meant.', zh: '译文仍表达原意。' },
  'warning',
);
