import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** What a promise not to track can be limited to: "we do not track you across other websites". */
const limits = [
  /\b(?:newsletters?|e-?mails?|mailings?)\b|邮件/i,
  /\b(?:locations?|whereabouts|GPS)\b|位置|行踪/i,
  /\b(?:across|other (?:web)?sites?|third[- ]party (?:web)?sites?|elsewhere)\b|其他网站|跨站|第三方网站/i,
  /\b(?:advertising|ads?)\b|广告/i,
];

/** Names a newsletter without the word: "when you open the message", "each issue". */
const ofMessages = /\b(?:messages?|issues?|recipients?)\b/i;

/** What a browser asks for, not what we do. */
const signal = /\bDo[- ]Not[- ]Track\b|\bDNT\b/;

/** People are said not to be tracked, yet analytics or tracking technology is described. */
export const contradictionTracking = defineRule({
  id: 'contradiction/tracking',
  summary: 'A promise not to track must not go with tracking technology.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-tracking'],
      breaches: ['tracking'],
      plainIsSure: true,
      severity: 'warning',
      oneMatter: true,
      leastOfPromise: 2.5,
      holds: ({ sentence: a }, { sentence: b }) =>
        !signal.test(a.text) &&
        limits.every(
          (limit) => !limit.test(a.text) || limit.test(b.text) || (limit === limits[0] && ofMessages.test(b.text)),
        ),
    });
  },
});
