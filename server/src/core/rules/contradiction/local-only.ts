import type { PolicyModel } from '../../model.ts';
import { related } from '../../read/ontology.ts';
import type { Sentence } from '../../read/sentence.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { type Position, remarkPositions } from './common/readPositions.ts';
import { assertedRemarks, isOfSameUse, sentAway } from './common/sentAway.ts';
import { mentionedData } from './common/sharedTopic.ts';

/** Data are said to stay on the reader's device, or off our servers, yet are sent away or stored there. */
export const contradictionLocalOnly = defineRule({
  id: 'contradiction/local-only',
  summary: {
    en: 'What stays on the device must not be sent away or stored on servers.',
    zh: '既称留在设备上，就不得外传或存储于服务器。',
  },
  severity: 'error',
  *check(policy) {
    const promises = [...promisesBy(policy, 'stays-on-device'), ...promisesBy(policy, 'kept-off-servers')];
    if (promises.length === 0) return;
    yield* opposePositions(policy, {
      promises: [],
      absolute: true,
      breaches: [],
      furtherPromises: promises,
      furtherBreaches: [...sentAway(policy), ...assertedRemarks(policy, 'stored-on-servers')],
      oneMatter: true,
      severity: 'error',
      holds: ({ sentence: promise }, { sentence: breach }) =>
        isOfSamePlace(policy, promise, breach) &&
        isOfSameData(policy, promise, breach) &&
        isOfSameUse(promise, breach) &&
        !areAlternatives(policy, promise, breach),
    });
  },
});

/** A promise that leaves room: for most data, at first, in a certain case. */
const leavesRoom =
  /\b(?:most|mainly|mostly|primarily|generally|default|initially|temporarily|some|if|unless|until|while|beyond|longer|permanently|without|raw|unencrypted|(?:only|solely) (?:for|to|when|with))\b|默认|主要|部分|一般|永久|如果|若|未经|同意/i;

function promisesBy(policy: PolicyModel, remark: string): readonly Position[] {
  return remarkPositions(policy, remark).filter(
    ({ sentence }) => sentence.kind !== 'cell' && !leavesRoom.test(sentence.text),
  );
}

/** "To our servers": what others receive does not break that. */
const ofOurs = /\b(?:our|us|we|developer['’]?s?)\b[^.;]*\bservers?\b|我们的服务器/i;
const byUs = /\b(?:our|us|we)\b|我们/i;

/** "Not sent to any advertiser": what we store ourselves is another matter. */
const sentToOthers =
  /\b(?:send|sent|transmit\w*|upload\w*|transfer\w*|shar\w+|provid\w+|relay\w*)\b[^.;]*\bto (?!(?:\w+ ){0,2}(?:servers?|backend|cloud|us)\b|anyone|anybody|anywhere)/i;

/** A promise of our servers is broken by these only; one that only says where data lie, by what lies elsewhere. */
function isOfSamePlace(policy: PolicyModel, promise: Sentence, breach: Sentence): boolean {
  const isStored = says(policy, breach.index, 'stored-on-servers');
  if (!says(policy, promise.index, 'stays-on-device') && !isStored) return false;
  if (isStored && sentToOthers.test(promise.text)) return false;
  return !ofOurs.test(promise.text) || isStored || (ofOurs.test(breach.text) && byUs.test(breach.text));
}

/** Says that it holds for whatever data there are. */
const ofAllData =
  /\b(?:(?:all|any|no|none|your|users?['’]?)(?: (?:of|your|the|our|(?:user|member|customer)s?['’]?|personal|own|app|persistent))* (?:data|information)|nothing|everything|anything)\b|(?:所有|全部|任何|您的)(?:个人)?(?:数据|信息)/i;
const pointsBack = /\b(?:this|that|these|those|such|following|it|they|them|its|their)\b|该|此类|这些|上述|以下/i;

/** One kind of data in both, or a promise of all data; the device that they lie on is none. */
function isOfSameData(policy: PolicyModel, promise: Sentence, breach: Sentence): boolean {
  const promised = mentionedData(policy, promise).filter((id) => id !== 'device-information');
  if (promised.length === 0) return ofAllData.test(promise.text) && !pointsBack.test(promise.text);
  const broken = mentionedData(policy, breach);
  return promised.some((id) => broken.some((other) => related(policy.knowledge, 'dataTypes', id, other)));
}

/** Each stands in a sub-section of its own beside the other's: one for each way in which the service runs. */
function areAlternatives({ sections }: PolicyModel, a: Sentence, b: Sentence): boolean {
  const [x, y] = [sections[a.section], sections[b.section]];
  if (!x || !y || x === y || x.parent === undefined || x.parent !== y.parent) return false;
  return x.kind === 'heading' && y.kind === 'heading' && (sections[x.parent]?.level ?? 0) >= 2;
}
