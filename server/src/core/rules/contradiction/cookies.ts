import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** Kinds of cookies that a denial can be limited to. */
const kinds = ['third-party-cookie-words', 'advertising-cookie-words'];

/** "No other cookies are set": those told before are. */
const besidesThoseTold = /\b(?:other|further|additional|more)\b[^.,;]{0,20}\bcookies?\b|其他[^，。]{0,6}Cookie/i;

/** What breaks it in so many words, or what does the same. */
const ofCookies =
  /cookies?\b|\b(?:local ?storage|beacons?|web storage|text files?)\b|Cookie|饼干|文本文件|数据文件|小文件|本地存储/i;

/** "You can delete cookies in your browser": what the reader does there need not be done to ours. */
const byReader =
  /\b(?:you|users?|visitors?) (?:can|may|could|are able to|are free to|have the option to)(?: \w+)? (?:delet|remov|clear|block|refus|reject|disabl|deactivat|manag|control|accept|allow|prevent|restrict|switch|turn)\w*\b[^.;]*\bcookies?\b|^\W*(?:please )?(?:delete|remove|clear|block|refuse|reject|disable) [^.;]*\bcookies?\b|(?:您|用户)(?:可|能|也可)[^，。；]*(?:删除|清除|禁用|拒绝|关闭|管理|阻止)[^，。；]*(?:Cookie|饼干)/i;
const ofOurs = /\b(?:we|us|our|this (?:web ?site|site|app|service))\b|我们|本(?:网站|站|应用|平台)/i;

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
      holds: (promise, breach) =>
        !besidesThoseTold.test(promise.sentence.text) &&
        ofCookies.test(breach.sentence.text) &&
        !(byReader.test(breach.sentence.text) && !ofOurs.test(breach.sentence.text)) &&
        kinds.every((kind) => !says(policy, promise.sentence.index, kind) || says(policy, breach.sentence.index, kind)),
    });
  },
});
