import type { PolicyModel } from '../../model.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { type Position, positionsOf } from './readPositions.ts';
import { says } from './readRemarks.ts';
import { saidPlainly } from './saidPlainly.ts';
import { promisesOfSameData } from './sameData.ts';

const promises = ['no-outside-collection', 'no-sharing'];

/** Nothing is said to go to others, yet others collect it in the service themselves. */
export const contradictionPartnerCollection = defineRule({
  id: 'contradiction/partner-collection',
  summary: 'Where nothing goes to third parties, third parties must not collect in the service.',
  severity: 'warning',
  *check(policy) {
    const opposed = {
      breaches: ['outside-collection'],
      furtherBreaches: saidPlainly(policy, ['outside-collection']),
      severity: 'warning',
      holds: (promise: Position, breach: Position) =>
        promisesOfSameData(policy, promise.sentence, breach.sentence) &&
        !isCollectedByUs(policy, breach.sentence.index),
    } as const;
    yield* opposePositions(policy, {
      ...opposed,
      promises,
      furtherPromises: saidPlainly(policy, promises),
    });
    // "Nobody but us": the exception is for those who make the promise.
    yield* opposePositions(policy, {
      ...opposed,
      promises: [],
      furtherPromises: promises
        .flatMap((stance) => positionsOf(policy, stance))
        .filter(
          ({ sentence: { index, text } }) =>
            says(policy, index, 'nobody-but-us') && says(policy, index, 'exception') && !andOthers.test(text),
        ),
      exceptionIsPromise: true,
    });
  },
});

/** "Nobody other than us and our partners" */
const andOthers = /\b(?:us|ourselves),? (?:and|or)\b|我们(?:和|及|与|或)/;

/** "Acme Plus receives your IP address": the service's own name is no third party. */
function isCollectedByUs({ statements }: PolicyModel, index: number): boolean {
  return statements.some(({ sentence, actor, action }) => sentence === index && actor === 'we' && action === 'collect');
}
