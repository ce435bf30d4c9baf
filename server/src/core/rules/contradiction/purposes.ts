import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { type Position, positionsOf, trustPlain } from './readPositions.ts';
import { says } from './readRemarks.ts';
import { promisesOfSameData } from './sameData.ts';

const breaches = ['other-purpose', 'cross-context-advertising'];

/** Data are said to be used for one purpose only, yet are used for another. */
export const contradictionPurposes = defineRule({
  id: 'contradiction/purposes',
  summary: 'What is used for one purpose only must not be used for others.',
  severity: 'information',
  *check(policy) {
    const opposed = {
      breaches,
      severity: 'warning',
      holds: (promise: Position, breach: Position) => promisesOfSameData(policy, promise.sentence, breach.sentence),
    } as const;
    yield* opposePositions(policy, {
      ...opposed,
      promises: [],
      furtherPromises: trustPlain(positionsOf(policy, 'closed-purposes')),
    });
    // "For nothing but …": the exception is the one purpose.
    yield* opposePositions(policy, {
      ...opposed,
      promises: [],
      furtherPromises: positionsOf(policy, 'closed-purposes').filter(
        ({ sentence: { index } }) => says(policy, index, 'nothing-else') && says(policy, index, 'exception'),
      ),
      exceptionIsPromise: true,
    });
  },
});
