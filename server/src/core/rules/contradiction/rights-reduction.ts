import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** A policy that “may change” need not take rights away; one that changes at will may. */
const atWill =
  /\b(?:discretion|without (?:\w+ ){0,2}(?:notice|consent|approval)|at any time|whenever|restrict|revoke|withdraw\w*|unilateral\w*|no approval)\b|随时|无需|单方|自行决定/i;

/** Rights are not to be reduced without consent, yet the policy may be changed at will. */
export const contradictionRightsReduction = defineRule({
  id: 'contradiction/rights-reduction',
  summary: 'A promise to keep rights must not go with changes at will.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['rights-kept'],
      breaches: ['change-at-will'],
      severity: 'warning',
      holds: (_, breach) => atWill.test(breach.sentence.text),
      exceptionIsPromise: true,
    });
  },
});
