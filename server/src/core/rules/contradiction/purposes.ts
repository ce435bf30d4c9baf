import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { isOfWholeService } from './common/ofWholeService.ts';
import { usedToAdvertise, usedToOperateOnly } from './common/operatingOnly.ts';
import { opposePositions } from './common/opposePositions.ts';
import { type Position, positionsOf, trustPlain } from './common/readPositions.ts';
import { promisesOfSameData } from './common/sameData.ts';

/** “These providers may use it only for …”: what others are bound to, which `partner-purposes` is about. */
const ofOthers =
  /^(?!.*\bwe\b).*\b(?:third[- ]part(?:y|ies)|providers?|vendors?|suppliers?|partners?|processors?|contractors?|recipients?|they)\b[^.;]{0,80}\b(?:only|solely|exclusively|not|never)\b/is;

/** One that is limited to advertising is not broken by advertising. */
const ofAdvertising = /\b(?:advertis\w+|marketing|ads?)\b|广告|营销/i;

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
      breaches: ['cross-context-advertising'],
      furtherBreaches: others.filter(({ sentence }) => !besides.test(sentence.text)),
      severity: 'warning',
      holds: ({ sentence: promise }: Position, { sentence: breach }: Position) =>
        !ofOthers.test(promise.text) &&
        !(
          isForAdvertising(promise.text) &&
          ofAdvertising.test(breach.text) &&
          !goesBeyondOwn(promise.text, breach.text)
        ) &&
        promisesOfSameData(policy, promise, breach),
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
    // All of it to run the service, yet some of it to advertise.
    yield* opposePositions(policy, {
      promises: [],
      furtherPromises: usedToOperateOnly(policy),
      breaches: [],
      furtherBreaches: usedToAdvertise(policy),
      absolute: true,
      oneMatter: true,
      severity: 'warning',
      holds: ({ sentence: promise }, { sentence: breach }) => isOfWholeService(policy, promise, breach),
    });
  },
});

/** “Solely for advertising”, not “only for delivery, not for advertising”. */
function isForAdvertising(promise: string): boolean {
  return ofAdvertising.test(promise.replace(denied, ''));
}

/** “Only for marketing our own books” does not cover what is advertised for others. */
function goesBeyondOwn(promise: string, breach: string): boolean {
  return advertisesOwn.test(promise) && !advertisesOwn.test(breach);
}

const advertisesOwn =
  /\b(?:advertis\w+|market\w*|promot\w+|ads?)(?: (?:for|of|about))? our\b|(?:推广|宣传|营销)(?:我们|本公司|自有|自己)/i;

const denied = /\b(?:not|never|no|nor|neither|without)\b[^.;]*|(?:不|非|未)[^，。；]*/gi;
