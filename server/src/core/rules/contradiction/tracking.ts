import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { isNeverDone, statedPositions } from './common/statedPositions.ts';

/** What a promise not to track can be limited to: "we do not track you across other websites". */
const limits = [
  /\b(?:newsletters?|e-?mails?|mailings?)\b|邮件/i,
  /\b(?:locations?|whereabouts|GPS)\b|位置|行踪/i,
  /\b(?:across|other (?:online )?(?:(?:web)?sites?|services?|apps?|compan\w+)|third[- ]party (?:web)?sites?|elsewhere)\b|其他网站|跨站|第三方网站/i,
  /\b(?:(?:third|3rd)[- ]part(?:y|ies)|external)\b|第三方|外部/i,
  /\b(?:advertising|ads?)\b|广告/i,
  /\bsocial[- ](?:media|networks?)\b|社交/i,
];

/** Names a newsletter without the word: "when you open the message", "each issue". */
const ofMessages = /\b(?:messages?|issues?|recipients?)\b/i;

/** What carries a name comes from others, as a rule. */
const ofOthers =
  /\b(?:Google|Matomo|Hotjar|Mixpanel|Firebase|Facebook|Meta|Amplitude|Clarity|Yandex|Adobe)\b|谷歌|百度|友盟/;
const thirdParty = limits[3];

/** Not for everything: "this cookie does not track you", "we do not use it to track you", "beyond our statistics". */
const ofOneThing =
  /\b(?:this|these|those|such|that) (?:\w+ )?(?:cookies?|pixels?|technolog\w+|files?|tags?|tools?|data|information|identifiers?|numbers?|IDs?)\b|\b(?:it|them|they)\b[^.;]{0,30}\btrack|\bthe (?:\w+ )?(?:cookie|pixel|tag|tool)\b|\b(?:individually|personally|by name|beyond)\b|(?:该|此类|这些)(?:Cookie|技术|工具|信息)/i;

/** "Therefore we would not be able to track you": in a case told before. */
const inThatCase = /^\W*(?:therefore|thus|then|so|in (?:that|this|such) case|otherwise)\b|\b(?:would|signals?)\b/i;

/** What both have to speak of. */
const ofFollowing =
  /\b(?:track|follow|analy|monitor|profil|observ|spy|watch|statistic|pixel|beacon|measur|record|fingerprint|trac|trail|count|cookie|look|learn|check|surveil|recogni)\w*|\blog(?:s|ged|ging)?\b|\b(?:tells? us|knows?|find(?:ing)? out|see)\b|追踪|跟踪|监测|分析|统计|记录|像素|信标|埋点|上报|采集|得知|了解|看到/i;

/** Counted for all together. */
const inTotal =
  /\b(?:aggregat\w+|how many|in total|totals?|number of (?:visit\w*|downloads?|users|people|requests))\b|汇总|总数|总量/i;

/** What a browser asks for, not what we do. */
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
      holds: ({ sentence: a }, { sentence: b }) =>
        ofFollowing.test(a.text) &&
        ofFollowing.test(b.text) &&
        !inTotal.test(b.text) &&
        !signal.test(a.text) &&
        !inThatCase.test(a.text) &&
        !ofOneThing.test(a.text) &&
        limits.every(
          (limit) =>
            !limit.test(a.text) ||
            limit.test(b.text) ||
            (limit === limits[0] && ofMessages.test(b.text)) ||
            (limit === thirdParty && ofOthers.test(b.text)),
        ),
    });
  },
});
