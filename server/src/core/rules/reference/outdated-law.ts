import { wordingRule } from '../wordingRule.ts';

/** A law or framework that was repealed or annulled, named as if it applied. */
export const referenceOutdatedLaw = wordingRule(
  'reference/outdated-law',
  'The laws that are named apply.',
  'information',
);
