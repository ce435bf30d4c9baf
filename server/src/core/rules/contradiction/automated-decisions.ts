import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { takes } from './readPositions.ts';

/**
 * Decisions are said not to be automated, yet some are left to a machine. A denial of decisions with legal or similarly
 * significant effects is broken by these only.
 */
export const contradictionAutomatedDecisions = defineRule({
  id: 'contradiction/automated-decisions',
  summary: 'A promise of human decisions must not go with decisions by machines.',
  severity: 'error',
  // Too often wrong on real policies so far.
  optIn: true,
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'no-automated-decisions',
      breach: 'automated-decisions',
      severity: 'error',
      holds: (promise, breach) =>
        !takes(policy, promise.sentence.index, 'legal-effect-words') ||
        takes(policy, breach.sentence.index, 'weighty-decisions'),
    });
  },
});
