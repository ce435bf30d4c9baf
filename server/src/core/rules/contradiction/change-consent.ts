import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** Texts of which the purposes of processing are no part. */
const ofOtherTexts =
  /\b(?:terms|rules|conditions|guidelines|codes?|prices?|fees?|tariffs?)\b|条款|规则|价格|收费|用户协议|服务协议/i;

/** A promise about new purposes is broken by what is taken for consent to the text that names them, not to changes at large. */
const ofText =
  /\b(?:polic(?:y|ies)|notice|statement|declaration|agreement|terms|document|version|changes?|amend\w*|modif\w+|revis\w+|updat\w+)\b|政策|声明|协议|变更|修订|更新|修改|版本/i;
const tellsPurposes =
  /\b(?:polic(?:y|ies)|(?:this|our|the|updated|revised|new|privacy|protection) (?:notice|statement|declaration)|purposes?|practices|uses?|process\w*|privacy|(?:your|personal) (?:personal )?(?:data|information))\b|政策|声明|隐私|目的|用途|方式|个人信息/i;

/** The text that says for which purposes data are processed. */
const ofPolicy =
  /\b(?:polic(?:y|ies)|(?:this|our|the|updated|revised|new|protection) notice|statement|declaration|privacy|purposes?|data|information)\b|政策|声明|隐私|目的|信息/i;

/** "We give data to others: - with your consent for new purposes", "Except in these cases: - with your consent": one case of several. */
function isCaseOfOther({ sentences }: PolicyModel, { kind, leadIn }: Sentence): boolean {
  const introduced = kind === 'item' && leadIn !== undefined ? sentences[leadIn]?.text : undefined;
  return introduced !== undefined && ofCases.test(introduced);
}

const ofCases =
  /\b(?:shar\w+|disclos\w+|pass\w*|provid\w+|transfer\w*|third part(?:y|ies)|cases|circumstances|situations|except\w*)\b|共享|披露|提供|转让|情形|情况|除外/i;

/** Consent is promised before a change, yet going on using the service counts as consent. */
export const contradictionChangeConsent = defineRule({
  id: 'contradiction/change-consent',
  summary: {
    en: 'Consent to changes is either asked for or taken from use.',
    zh: '对变更的同意，要么征求，要么从使用中推定，不能两者并存。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['consent-before-change'],
      breaches: ['continued-use-is-consent'],
      plainIsSure: true,
      severity: 'warning',
      oneMatter: true,
      leastOfPromise: 4,
      exceptionIsPromise: true,
      holds: ({ sentence: promise }, { sentence }) =>
        !isCaseOfOther(policy, promise) &&
        (promise.known.match(ofText) !== null || sentence.known.match(tellsPurposes) !== null) &&
        !says(policy, sentence.index, 'exception') &&
        !says(policy, sentence.index, 'of-other-changes') &&
        (sentence.known.match(ofOtherTexts) === null || sentence.known.match(ofPolicy) !== null),
    });
  },
});
