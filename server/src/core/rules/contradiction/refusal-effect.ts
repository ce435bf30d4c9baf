import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { says } from './readRemarks.ts';
import { mentionedData, namesOnlySameDatum, sharedWords } from './sharedTopic.ts';

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
      holds: ({ sentence: a }, { sentence: b }) =>
        // What one function needs, the others may do without.
        [a, b].every(({ index }) => !says(policy, index, 'of-some-functions')) &&
        (namesOnlySameDatum(policy, a, b) ||
          ([a, b].some((one) => mentionedData(policy, one).length === 0) && sharedWords(policy, a, b) >= 2)),
    });
  },
});
