import { wordingRule } from '../wordingRule.ts';

/** A law or framework that was repealed or annulled, named as if it applied. */
export const referenceOutdatedLaw = wordingRule(
  'reference/outdated-law',
  { en: 'The laws that are named apply.', zh: '政策所引用的法律现行有效。' },
  'information',
);
