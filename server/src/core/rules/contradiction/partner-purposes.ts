import type { PolicyModel } from '../../model.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import type { Position } from './common/readPositions.ts';
import { says } from './common/readRemarks.ts';

/** Recipients are bound to the controller’s purposes, yet use the data for their own. */
export const contradictionPartnerPurposes = defineRule({
  id: 'contradiction/partner-purposes',
  summary: { en: 'Recipients are either bound or free.', zh: '接收方要么受约束，要么不受约束。' },
  severity: 'hint',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['partners-bound'],
      breaches: ['partners-own-use'],
      // “For no purpose other than ours”
      exceptionIsPromise: true,
      severity: 'hint',
      // What processors may not do, other recipients may.
      holds: (promise, breach) =>
        !isLifted.test(promise.sentence.text) &&
        (!says(policy, promise.sentence.index, 'of-processors') || isOfProviders(policy, breach)),
    });
  },
});

/** What ends the duty of a recipient. */
const isLifted =
  /\b(?:unless|except (?:with|where|if|as)|consent|permission|required by law|permitted by law)\b|同意|授权|除非|法律/i;

function isOfProviders(policy: PolicyModel, { sentence }: Position): boolean {
  return (
    says(policy, sentence.index, 'of-processors') ||
    /\b(?:providers?|vendors?|suppliers?|contractors?)\b/i.test(sentence.text)
  );
}
