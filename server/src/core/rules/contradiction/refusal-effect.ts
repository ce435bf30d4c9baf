import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { namesOnlySameDatum } from './sharedTopic.ts';

/** Refusing has no effect in one place and blocks the service in the other. */
export const contradictionRefusalEffect = defineRule({
  id: 'contradiction/refusal-effect',
  summary: 'The effect of a refusal must be the same everywhere.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['refusal-harmless'],
      breaches: ['refusal-blocks'],
      severity: 'warning',
      holds: (a, b) => namesOnlySameDatum(policy, a.sentence, b.sentence),
    });
  },
});
