import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { mayCoverDatum } from './common/sharedTopic.ts';

/** What a promise of consent is often limited to, and is no kind of data. */
const limits =
  /\b(?:sensitive|special categor\w+|camera|microphone|precise|biometric\w*|location|geo-?location|photos?|contacts|chats?|recordings?|health|medical|special|cookies?|identif\w+|other|new|additional)\b|敏感|生物识别|精确|摄像头|麦克风/gi;

/** What is promised has to be that nothing is collected, not that nothing is used. */
const ofCollection =
  /\b(?:collect\w*|gather\w*|record\w*|obtain\w*|acquir\w*|process\w*|stor(?:e|es|ed|ing|age)|logg?\w*|read|reads|measur\w*|picks? up|nothing|anything|everything)\b|收集|采集|获取|处理|记录|读取/i;

/** "This information": that of the sentence before. */
const pointsBack = /\b(?:this|these|such) (?:information|data|details)\b|上述|此类|该等|该信息/i;

/** "For processing based on consent, withdraw it": some is based on it. */
const ofWithdrawal = /\bwithdraw\w*\b|\b(?:based|relies|rely|rests?) (?:up)?on (?:your |the )?consent\b|撤回|基于同意/i;

function isLimited(promise: string, other: string): boolean {
  return (
    pointsBack.test(promise) ||
    ofWithdrawal.test(promise) ||
    !ofCollection.test(promise) ||
    (promise.match(limits) ?? []).some((limit) => !other.toLowerCase().includes(limit.toLowerCase()))
  );
}

/** Data are collected only with consent, yet also without. */
export const contradictionConsentRequired = defineRule({
  id: 'contradiction/consent-required',
  summary: {
    en: 'A promise of consent must not go with collection without it.',
    zh: '既承诺征得同意，就不得未经同意收集。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['consent-always'],
      breaches: ['unasked-collection', 'basis-interest'],
      severity: 'warning',
      exceptionIsPromise: true,
      holds: ({ sentence: a }, { sentence: b }) => !isLimited(a.text, b.text) && mayCoverDatum(policy, a, b),
    });
  },
});
