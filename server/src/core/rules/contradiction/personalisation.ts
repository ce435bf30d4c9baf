import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { sharedWords } from './sharedTopic.ts';

/** Things that a denial of personalisation can be limited to: "search results are not personalised". */
const limited =
  /\b(?:search|price|prices|results?|newsletters?|e-?mails?|ads?|advertis\w+|offers?|push|notifications?)\b|搜索|价格|广告/i;

/** Words without which a sentence does not speak of personalisation: "not the same ad each time" does not. */
const named =
  /personal|tailor|custom|individual|profil|target|(?:same|alike) (?:for|to) (?:everyone|everybody|all)|个性化|定向|画像|千人千面|因人而异|完全一致|完全相同/i;

/** Nothing is said to be personalised, yet something is. */
export const contradictionPersonalisation = defineRule({
  id: 'contradiction/personalisation',
  summary: 'What is shown is either fitted to the person or not.',
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-personalisation'],
      breaches: ['personalisation'],
      severity: 'error',
      holds: ({ sentence: a }, { sentence: b }) =>
        named.test(a.text) && (!limited.test(a.text) || sharedWords(policy, a, b) > 0),
    });
  },
});
