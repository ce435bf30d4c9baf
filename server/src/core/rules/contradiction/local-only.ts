import type { PolicyModel } from '../../model.ts';
import { related } from '../../read/ontology.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { certainties } from './certainties.ts';
import { opposePositions } from './opposePositions.ts';
import type { Position } from './readPositions.ts';
import { remarksOf, says } from './readRemarks.ts';
import { mentionedData } from './sharedTopic.ts';

/** Data are said to stay on the reader's device, or off our servers, yet are sent away or stored there. */
export const contradictionLocalOnly = defineRule({
  id: 'contradiction/local-only',
  summary: 'What stays on the device must not be sent away or stored on servers.',
  severity: 'error',
  *check(policy) {
    const promises = [...saying(policy, 'stays-on-device'), ...saying(policy, 'kept-off-servers')];
    if (promises.length === 0) return;
    yield* opposePositions(policy, {
      promises: [],
      breaches: [],
      furtherPromises: promises.filter(({ sentence }) => !leavesOut.test(sentence.text)),
      furtherBreaches: [...saying(policy, 'sent-off-device'), ...saying(policy, 'stored-on-servers')].filter(
        ({ sentence }) => isAsserted(policy, sentence),
      ),
      oneMatter: true,
      severity: 'error',
      holds: ({ sentence: promise }, { sentence: breach }) =>
        isOfSamePlace(policy, promise, breach) && isOfSameData(policy, promise, breach) && isOfSameUse(promise, breach),
    });
  },
});

function saying(policy: PolicyModel, remark: string): readonly Position[] {
  return remarksOf(policy, remark)
    .filter(({ sentence }) => sentence.kind !== 'cell')
    .map((one) => ({ ...one, certainty: certainties.remark }));
}

/** A promise that leaves room: for most data, at first, in a certain case. */
const leavesOut =
  /\b(?:most|mainly|mostly|primarily|generally|default|initially|temporarily|some|if|unless|until|while|beyond|longer|permanently|without|raw|unencrypted|(?:only|solely) (?:for|to|when|with))\b|默认|主要|部分|一般|永久|如果|若|未经|同意/i;

/** What is denied, depends on what the reader chooses, or is not done yet. */
const notDone =
  /\b(?:not|never|no|nor|neither|without|none|cannot|if|unless|opt|optional(?:ly)?|choose|chosen|enabl\w+|turn(?:ed)? on|switch(?:ed)? on|activat\w+|consent|permission|you (?:may|can)|at your request|sign(?:ed)? in|log(?:ged)? in|synchroni[sz]\w+|sync\w*|back(?:ed)?[ -]?ups?|export\w*|future|planned|should you)\b|不|未|没有|如果|若|开启|选择|同意|备份|同步/i;

function isAsserted(policy: PolicyModel, sentence: Sentence): boolean {
  return !notDone.test(sentence.text) && !says(policy, sentence.index, 'of-anonymous-data');
}

/** "To our servers": what others receive does not break that. */
const ofOurs = /\b(?:our|us|we|developer['’]?s?)\b[^.;]*\bservers?\b|我们的服务器/i;
const byUs = /\b(?:our|us|we)\b|我们/i;

/** A promise of our servers is broken by these only; one that only says where data lie, by what lies elsewhere. */
function isOfSamePlace(policy: PolicyModel, promise: Sentence, breach: Sentence): boolean {
  const isStored = says(policy, breach.index, 'stored-on-servers');
  if (!says(policy, promise.index, 'stays-on-device') && !isStored) return false;
  return !ofOurs.test(promise.text) || isStored || (ofOurs.test(breach.text) && byUs.test(breach.text));
}

/** Says that it holds for whatever data there are. */
const ofAllData =
  /\b(?:(?:all|any|no|none|your|users?['’]?)(?: (?:of|your|the|our|users?['’]?|personal|own|app|persistent))* (?:data|information)|nothing|everything|anything)\b|(?:所有|全部|任何|您的)(?:个人)?(?:数据|信息)/i;
const pointsBack = /\b(?:this|that|these|those|such|following|it|they|them|its|their)\b|该|此类|这些|上述|以下/i;

/** One kind of data in both, or a promise of all data; the device that they lie on is none. */
function isOfSameData(policy: PolicyModel, promise: Sentence, breach: Sentence): boolean {
  const promised = mentionedData(policy, promise).filter((id) => id !== 'device-information');
  if (promised.length === 0) return ofAllData.test(promise.text) && !pointsBack.test(promise.text);
  const broken = mentionedData(policy, breach);
  return promised.some((id) => broken.some((other) => related(policy.knowledge, 'dataTypes', id, other)));
}

/** Matters that stand beside what an app does with its data, and that a promise about them would name. */
const besides = [
  /\b(?:web ?sites?|web ?pages?|visitors?|forums?)\b|网站|网页/i,
  /\b(?:pay\w*|purchas\w*|billing|subscri\w+|donat\w+|card|orders?)\b|支付|付款|购买|订阅/i,
  /\b(?:contact(?:s|ed|ing)? us|e-?mails? us|support|feedback|bug reports?|enquir\w+|inquir\w+|newsletters?)\b|客服|反馈|联系我们/i,
  /\b(?:crash\w*|diagnostic\w*)\b|崩溃|诊断/i,
];

function isOfSameUse(promise: Sentence, breach: Sentence): boolean {
  return besides.every((matter) => !matter.test(breach.text) || matter.test(promise.text));
}
