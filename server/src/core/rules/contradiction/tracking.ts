import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { isNeverDone, statedPositions } from './common/statedPositions.ts';

/** What a promise not to track can be limited to, each with what else breaks it then: "across other sites", "by others". */
const limits = [
  ['of-newsletters', 'of-messages'],
  ['of-whereabouts'],
  ['across-sites'],
  ['of-third-parties', 'of-known-trackers'],
  ['of-ads'],
  ['of-social-media'],
] as const;

/** What a browser asks for, by its name: in small letters it is what we do. */
const signal = /\bDo[- ]Not[- ]Track\b|\bDNT\b/;

/** People are said not to be tracked, yet analytics or tracking technology is described. */
export const contradictionTracking = defineRule({
  id: 'contradiction/tracking',
  summary: {
    en: 'A promise not to track must not go with tracking technology.',
    zh: '既承诺不追踪，就不得使用追踪技术。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-tracking'],
      absolute: true,
      furtherPromises: statedPositions(policy, (one) => one.actions.includes('track') && isNeverDone(one)),
      breaches: ['tracking'],
      plainIsSure: true,
      severity: 'warning',
      oneMatter: true,
      leastOfPromise: 2.5,
      // Tools, functions and statistics are spoken of by many who follow nobody.
      leastOfBreach: 2.4,
      holds: ({ sentence: { index, text } }, { sentence: breach }) => {
        const promised = (name: string) => says(policy, index, name);
        const broken = (name: string) => says(policy, breach.index, name);
        return (
          promised('of-following') &&
          broken('of-following') &&
          !broken('counted-in-total') &&
          !signal.test(text) &&
          !promised('in-a-case-told-before') &&
          !promised('tracks-by-one-thing') &&
          limits.every((limit) => !promised(limit[0]) || limit.some(broken))
        );
      },
    });
  },
});
