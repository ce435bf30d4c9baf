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
        isOfSameUse(policy, promise, breach) &&
        !areAlternatives(policy, promise, breach),
    });
  },
});

function promisesBy(policy: PolicyModel, remark: string): readonly Position[] {
  return remarkPositions(policy, remark).filter(
    ({ sentence }) => sentence.kind !== 'cell' && !says(policy, sentence.index, 'leaves-room-for-servers'),
  );
}

/** A promise of our servers is broken by these only; one that only says where data lie, by what lies elsewhere. */
function isOfSamePlace(policy: PolicyModel, promise: Sentence, breach: Sentence): boolean {
  const promised = (name: string) => says(policy, promise.index, name);
  const broken = (name: string) => says(policy, breach.index, name);
  const isStored = broken('stored-on-servers');
  if (!promised('stays-on-device') && !isStored) return false;
  if (isStored && promised('sends-to-somebody')) return false;
  return !promised('of-our-servers') || isStored || (broken('of-our-servers') && broken('by-us'));
}

/** One kind of data in both, or a promise of all data; the device that they lie on is none. */
function isOfSameData(policy: PolicyModel, promise: Sentence, breach: Sentence): boolean {
  const promised = mentionedData(policy, promise).filter((id) => id !== 'device-information');
  if (promised.length === 0)
    return says(policy, promise.index, 'of-whatever-data') && !says(policy, promise.index, 'points-to-something');
  const broken = mentionedData(policy, breach);
  return promised.some((id) => broken.some((other) => related(policy.knowledge, 'dataTypes', id, other)));
}

/** Each stands in a sub-section of its own beside the other's: one for each way in which the service runs. */
function areAlternatives({ sections }: PolicyModel, a: Sentence, b: Sentence): boolean {
  const [x, y] = [sections[a.section], sections[b.section]];
  if (!x || !y || x === y || x.parent === undefined || x.parent !== y.parent) return false;
  return x.kind === 'heading' && y.kind === 'heading' && (sections[x.parent]?.level ?? 0) >= 2;
}
