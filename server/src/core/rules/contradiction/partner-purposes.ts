import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { certainties } from './common/certainties.ts';
import { opposePositions } from './common/opposePositions.ts';
import { asSureAs, type Position, positionsOf } from './common/readPositions.ts';

/** Recipients are bound to the controller’s purposes, yet use the data for their own. */
export const contradictionPartnerPurposes = defineRule({
  id: 'contradiction/partner-purposes',
  summary: { en: 'Recipients are either bound or free.', zh: '接收方要么受约束，要么不受约束。' },
  severity: 'hint',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['partners-bound'],
      breaches: ['partners-own-use'],
      furtherBreaches: asSureAs(
        positionsOf(policy, 'partners-own-use').filter(({ sentence }) => ownEnds.test(sentence.text)),
        certainties.remark,
      ),
      // “For no purpose other than ours”
      exceptionIsPromise: true,
      severity: 'hint',
      // What processors may not do, other recipients may.
      holds: (promise, breach) =>
        !isLifted.test(promise.sentence.text) &&
        !ofControllers.test(breach.sentence.text) &&
        (!says(policy, promise.sentence.index, 'of-processors') || isOfProviders(policy, breach)),
    });
  },
});

/** Those for whom we work decide on the purposes. */
const ofControllers =
  /\b(?:(?:client|customer|school|employer|hospital)s? (?:is|are|acts?|remains?|determines?|decides?)|data controllers?)\b/i;

/** What ends the duty of a recipient. */
const isLifted =
  /\b(?:unless|except (?:with|where|if|as)|consent|permission|required by law|permitted by law)\b|同意|授权|除非|法律/i;

function isOfProviders(policy: PolicyModel, { sentence }: Position): boolean {
  return (
    says(policy, sentence.index, 'of-processors') ||
    providers.test(sentence.text) ||
    (named.test(sentence.text) && isListed(policy, sentence))
  );
}

const providers = /\b(?:providers?|vendors?|suppliers?|contractors?)\b/i;

/** One that many use, and that uses data for ends of its own. */
const named = /\b(?:Google|Facebook|Meta|Twitter|LinkedIn|Pinterest|TikTok|Microsoft|Bing|Amazon|Yandex|Snapchat)\b/;

/** What it does with them serves itself. */
const ownEnds = new RegExp(
  `${named.source}[^.;]{0,20}\\b(?:us(?:e|es|ing)|process\\w*|shar\\w+)\\b[^.;]{0,80}\\b(?:its|their) own (?:ads?|advertis\\w+|marketing|purposes?|products?|ends?)\\b`,
);

/** “We use service providers to …: Google Analytics …”: the company is one of those that are bound. */
function isListed({ sentences }: PolicyModel, { index, section }: Sentence): boolean {
  return sentences
    .slice(Math.max(0, index - mostBetween), index)
    .some((one) => one.section === section && providers.test(one.text));
}

const mostBetween = 8;
