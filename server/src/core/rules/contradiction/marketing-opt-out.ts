import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** Marketing can be stopped, yet must be received. */
export const contradictionMarketingOptOut = defineRule({
  id: 'contradiction/marketing-opt-out',
  summary: { en: 'Marketing either can be stopped or cannot.', zh: '营销信息要么可以退订，要么不可以。' },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['opt-out-offered'],
      breaches: ['marketing-mandatory'],
      plainIsSure: true,
      severity: 'warning',
      // Much that is said of unsubscribing looks like a refusal to let people unsubscribe.
      leastOfBreach: 4,
      // So do mere purposes: "to send you offers".
      holds: ({ sentence: promise }, { sentence }) =>
        binds.test(sentence.text) && (!ofDisplay.test(promise.text) || ofDisplay.test(sentence.text)),
    });
  },
});

/** What is shown on pages is turned off by another way than what is sent. */
const ofDisplay =
  /\b(?:cookies?|ad networks?|network advertising|interest[- ]based|targeted ads?|behaviou?ral ads?|banners?|opt-out page)\b/i;

/** Words by which something has to be received, or cannot be stopped. */
const binds =
  /\b(?:not|no|never|nor|neither|cannot|without|must|shall|will be sent|have to|has to|required?|requires|requirements?|(?:pre)?conditions?|prerequisite|oblig\w+|undertake\w*|agree\w*|consent\w*|compulsory|mandatory|accept\w*|irrevocabl\w+|regardless|whether or not|notwithstanding|as long as|for as long|while you|every|all|always|part of|only by|results? in|leads? to|means|entails|impossible|excluded|unavoidable|inseparable)\b|[不无没未]|必须|须|应当|条件|前提|义务|同意/i;
