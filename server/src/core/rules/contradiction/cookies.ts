import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { says } from './common/readRemarks.ts';

/** Kinds of cookies that a denial can be limited to. */
const kinds = ['third-party-cookie-words', 'advertising-cookie-words'];

/** "No other cookies are set": those told before are. */
const besidesThoseTold = /\b(?:other|further|additional|more)\b[^.,;]{0,20}\bcookies?\b|其他[^，。]{0,6}Cookie/i;

/** Cookies are said not to be used, yet are. A denial of one kind of cookies is broken by that kind only. */
export const contradictionCookies = defineRule({
  id: 'contradiction/cookies',
  summary: { en: 'Cookies are either used or not.', zh: 'Cookie 要么使用，要么不使用。' },
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-cookies'],
      absolute: true,
      breaches: ['cookies'],
      severity: 'error',
      holds: (promise, breach) =>
        !besidesThoseTold.test(promise.sentence.text) &&
        kinds.every((kind) => !says(policy, promise.sentence.index, kind) || says(policy, breach.sentence.index, kind)),
    });
  },
});
