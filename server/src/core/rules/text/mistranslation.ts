import { wordingRule } from '../wordingRule.ts';

/** What translations of policies get wrong again and again. */
export const textMistranslation = wordingRule(
  'text/mistranslation',
  'What was translated still says what was meant.',
  'warning',
);
