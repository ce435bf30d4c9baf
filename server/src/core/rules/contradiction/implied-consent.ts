import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { mayCoverDatum, sameMatter } from './common/sharedTopic.ts';

/** What consent is not asked for, or what is told of the data of the sentence before. */
const excepts =
  /\b(?:this|these|such) (?:information|data|details)\b|上述信息|\b(?:except|other than|unless (?:otherwise|the law|we|it|this|permitted|required))\b|\b(?:where|if|when|as|to the extent|insofar as) (?:it is |this is |so |legally )?(?:required|necessary|needed|applicable|the law)\b|\brequired (?:by|under)\b|除外|如需|依法需/i;

/** One case of several: “we may share them: with your explicit consent”. */
const oneOfCases =
  /\b(?:may|might|can|could|circumstances?|cases?|situations?|reasons?|grounds?|bases|basis)\b|以下|下列|情形|情况/i;

/** What is done beside collecting and using data, and needs a consent of its own. */
const acts = [
  /\b(?:shar(?:e|es|ed|ing)|disclos\w+|forward\w*|transfer\w*|pass(?:es|ed|ing)? (?:[^.]{0,30} )?on|provid\w+ (?:to|it to)|sell\w*|third part\w+|partners?)\b|共享|提供给|转让|披露/i,
  /\b(?:marketing|advertis\w+|promotion\w*|newsletters?|e-?mails?|calls?|offers)\b|营销|广告|推广/i,
  /\b(?:publish\w*|publication|public)\b|公开|发布/i,
  /\b(?:profil\w+|automated)\b|画像/i,
  /\b(?:sensitive|special categor\w+)\b|敏感/i,
  /\b(?:new|other|different|changes?)\b|变更/i,
];

/** Whether the other sentence speaks of what the promise is about, where that is not the processing of data at large. */
function ofSameAct(promise: string, other: string): boolean {
  const promised = acts.filter((act) => act.test(promise));
  return promised.length === 0 || promised.some((act) => act.test(other));
}

/** What readers do for a certain end, with a text before them: that is not mere use. */
const actives =
  /\bby (?:\w+ ){0,2}?(?:submitting|sending|providing|giving|supplying|entering (?:your|the)|filling|completing|posting|uploading|subscribing|ordering|booking|purchasing|applying|contacting|calling|signing|ticking|clicking|checking|selecting|choosing|enabling|turning|connecting|linking|opting)\b|点击|勾选|提交/i;
const mereUse =
  /\b(?:us(?:e|es|ed|ing|age)|access\w*|visit\w*|brows\w+|continu\w*|install\w*|download\w*|enter\w* the|stay\w*|remain\w*|scroll\w*|silence|play\w*|participat\w+|attend\w*|presence|presum\w+|assum\w+|implied|deem\w*|tacit)\b|使用|访问|浏览|登录|安装|下载|继续|沉默|默认|推定|视为/i;

/** Consent is said to be explicit, yet using the service counts as consent. */
export const contradictionImpliedConsent = defineRule({
  id: 'contradiction/implied-consent',
  summary: { en: 'Consent is either explicit or taken from use.', zh: '同意要么明示，要么从使用中推定。' },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['explicit-consent'],
      breaches: ['implied-consent'],
      plainIsSure: true,
      oneMatter: true,
      severity: 'warning',
      // “Not without your explicit consent” is the promise itself.
      exceptionIsPromise: true,
      holds: ({ sentence: a }, { sentence: b }) =>
        !excepts.test(a.text) &&
        isDemanded(policy, a) &&
        (mereUse.test(b.text) || !actives.test(b.text)) &&
        ofSameAct(a.text, b.text) &&
        mayCoverDatum(policy, a, b) &&
        sameMatter(policy, a, b),
    });
  },
});

/** Whether consent is said to be given expressly, not to be one ground beside others. */
function isDemanded({ sentences }: PolicyModel, { leadIn }: Sentence): boolean {
  const introduction = leadIn === undefined ? undefined : sentences[leadIn];
  return introduction === undefined || !oneOfCases.test(introduction.text);
}
