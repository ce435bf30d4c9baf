import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import type { Sentence } from '../../read/sentence.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { type Position, positionsOf, trustPlain } from './common/readPositions.ts';
import { dealsWithin } from './common/sameData.ts';
import { mentionedData } from './common/sharedTopic.ts';

/** A kind of data, sensitive as a rule, is said not to be collected, yet is. */
export const contradictionSensitiveData = defineRule({
  id: 'contradiction/sensitive-data',
  summary: {
    en: 'Sensitive data that are said not to be collected must not be collected elsewhere.',
    zh: '既称不收集的敏感信息，其他地方就不得收集。',
  },
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-collection'],
      absolute: true,
      breaches: ['collects'],
      furtherPromises: saidOfSensitive(policy, 'no-collection'),
      furtherBreaches: saidOfSensitive(policy, 'collects'),
      severity: 'error',
      // Of collecting every policy speaks, and of more than is meant by it.
      leastOfBreach: 3.5,
      holds: (promise, breach) =>
        !inOneCase.test(promise.sentence.text) &&
        !ofSource.test(promise.sentence.text) &&
        !staysOnDevice(policy, breach.sentence) &&
        (!ofDevice.test(promise.sentence.text) || !chosen.test(breach.sentence.text)) &&
        dealsWithin(policy, promise.sentence, breach.sentence),
    });
  },
});

/** "Not while the app is closed", "not in the background". */
const inOneCase =
  /[^.,;:]\s\b(?:when|while|whenever|during|outside|until|before|after|once|in the background|at rest)\b|(?:关闭|后台|未使用|退出)/i;

/** Kinds of data that few policies speak of in passing. */
const sensitive = ['sensitive-eu', 'government-id', 'location'];

/** "No data from the health app": what comes from elsewhere is another matter. */
const ofSource =
  /\b(?:data|information|records?) from (?!you\b|your\b|(?:our |the |any )?(?:users?|visitors?|customers?|members?|anyone|anybody|patients?)\b)/i;

/** "Your device's location": a place that the reader types in is none. */
const ofDevice = /\b(?:device|phone|GPS|precise|exact|real[- ]time|background)\b/i;
const chosen =
  /\b(?:place|city|town|address|area|coordinates)\w*\b[^.;]{0,20}\byou (?:\w+ )?(?:choose|type|enter|pick|select|state)\b|\byou (?:\w+ )?(?:choose|type in|enter|pick|select|state) (?:a |the |your )?(?:place|city|town|address|area|coordinates)/i;

/** What lies with the reader, and does not go on from there, is not collected. */
const onDevice =
  /\b(?:on|to|in|within) (?:your|the|their) (?:own )?(?:device|phone|computer|browser|smartphone|tablet)\b|\blocally\b|(?:设备|手机)上/i;

const goesOn = /\b(?:upload|send|sent|transmit|transfer|sync)\w*\b|上传|传输|发送|同步/i;

function staysOnDevice(policy: PolicyModel, { index, text }: Sentence): boolean {
  return onDevice.test(text) && !goesOn.test(text) && !says(policy, index, 'stored-on-servers');
}

/** What is said in plain words of such data hardly means anything else. */
function saidOfSensitive(policy: PolicyModel, stance: string): readonly Position[] {
  const isSensitive = (id: string) =>
    id === 'sensitive' || sensitive.some((kind) => subsumes(policy.knowledge, 'dataTypes', kind, id));
  return trustPlain(positionsOf(policy, stance)).filter(
    ({ sentence, isPlain }) => isPlain && mentionedData(policy, sentence).some(isSensitive),
  );
}
