import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { type Position, positionsOf, trustPlain } from './common/readPositions.ts';
import { says } from './common/readRemarks.ts';
import { promisesOfSameData } from './common/sameData.ts';

const breaches = ['cross-context-advertising'];

const besides = /\b(?:also|in addition|additionally|furthermore|moreover)\b|还会|同时也|此外/i;

/** Data are said to be used for one purpose only, yet are used for another. */
export const contradictionPurposes = defineRule({
  id: 'contradiction/purposes',
  summary: {
    en: 'What is used for one purpose only must not be used for others.',
    zh: '仅用于一个目的的信息，不得用于其他目的。',
  },
  severity: 'information',
  *check(policy) {
    const others = positionsOf(policy, 'other-purpose');
    const opposed = {
      breaches,
      furtherBreaches: others.filter(({ sentence }) => !besides.test(sentence.text)),
      severity: 'warning',
      holds: (promise: Position, breach: Position) => promisesOfSameData(policy, promise.sentence, breach.sentence),
    } as const;
    const onlyFor = { promises: [], furtherPromises: trustPlain(positionsOf(policy, 'closed-purposes')) };
    yield* opposePositions(policy, { ...opposed, ...onlyFor });
    // "We also use …": there is a purpose beside the one promised, whatever it is.
    const further = trustPlain(others).filter(({ sentence }) => besides.test(sentence.text));
    yield* opposePositions(policy, { ...opposed, ...onlyFor, breaches: [], furtherBreaches: further, oneMatter: true });
    // "For nothing but …": the exception is the one purpose.
    yield* opposePositions(policy, {
      ...opposed,
      promises: [],
      furtherBreaches: others,
      furtherPromises: positionsOf(policy, 'closed-purposes').filter(
        ({ sentence: { index } }) => says(policy, index, 'nothing-else') && says(policy, index, 'exception'),
      ),
      exceptionIsPromise: true,
    });
  },
});
