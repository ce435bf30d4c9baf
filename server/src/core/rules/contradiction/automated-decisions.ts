import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Decisions are said not to be automated, yet some are left to a machine. */
export const contradictionAutomatedDecisions = defineRule({
  id: 'contradiction/automated-decisions',
  summary: 'A promise of human decisions must not go with decisions by machines.',
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'no-automated-decisions',
      breach: 'automated-decisions',
      severity: 'error',
    });
  },
});
