import { wordingRule } from '../wordingRule.ts';

/** Words that leave open what, which or when. */
export const wordingVague = wordingRule(
  'wording/vague',
  { en: 'The policy says what exactly is meant.', zh: '政策准确说明所指。' },
  'information',
);
