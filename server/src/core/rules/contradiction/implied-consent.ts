import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { sameMatter } from './common/sharedTopic.ts';

/** What consent is not asked for, or what is told of the data of the sentence before. */
const excepts =
  /\b(?:this|these|such) (?:information|data|details)\b|上述信息|\b(?:except|other than|unless (?:otherwise|the law|we|it|this|permitted|required))\b|除外/i;

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
        !excepts.test(a.text) && ofSameAct(a.text, b.text) && sameMatter(policy, a, b),
    });
  },
});
