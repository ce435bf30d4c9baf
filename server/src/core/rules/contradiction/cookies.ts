import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** Kinds of cookies that a denial can be limited to. */
const kinds = ['third-party-cookie-words', 'advertising-cookie-words'];

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
      plainIsSure: true,
      oneMatter: true,
      severity: 'error',
      holds: ({ sentence: promise }, { sentence: { index } }) =>
        !says(policy, promise.index, 'of-other-cookies') &&
        !says(policy, promise.index, 'held-by-cookies') &&
        says(policy, index, 'of-cookies') &&
        !(says(policy, index, 'managed-by-reader') && !says(policy, index, 'of-ours')) &&
        kinds.every((kind) => !says(policy, promise.index, kind) || says(policy, index, kind)),
    });
  },
});
