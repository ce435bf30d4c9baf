import type { PolicyModel } from '../../model.ts';
import { statementsOf } from '../../read/statementsOf.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { gotByNamedServices, readsAsEverybody } from './common/namedServices.ts';
import { opposePositions } from './common/opposePositions.ts';
import { areOfSameRecipients } from './common/recipientKinds.ts';
import { promisesOfSameData } from './common/sameData.ts';
import { deniedSharing } from './common/sharingStatements.ts';

const promises = ['no-outside-collection', 'no-sharing'];

/** Nothing is said to go to others, yet others collect it in the service themselves. */
export const contradictionPartnerCollection = defineRule({
  id: 'contradiction/partner-collection',
  summary: {
    en: 'Where nothing goes to third parties, third parties must not collect in the service.',
    zh: '既称不向第三方提供，第三方就不得在服务中直接收集。',
  },
  severity: 'warning',
  *check(policy) {
    const plain = [
      ...opposePositions(policy, {
        promises,
        absolute: true,
        breaches: ['outside-collection'],
        severity: 'warning',
        holds: ({ sentence: promise }, { sentence: breach }) =>
          promisesOfSameData(policy, promise, breach) &&
          areOfSameRecipients(promise.text, breach.text) &&
          // What shows nobody is not what personal information means.
          !says(policy, breach.index, 'of-anonymous-data') &&
          (jointly.test(breach.text) || !isCollectedByUs(policy, breach.index)),
      }),
    ];
    yield* plain;
    // A named service says less than what is said of outsiders in general.
    if (plain.length > 0) return;
    const meansEverybody = readsAsEverybody(policy);
    yield* opposePositions(policy, {
      promises,
      absolute: true,
      furtherPromises: deniedSharing(policy).filter(({ sentence }) => !forOneEnd.test(sentence.text)),
      breaches: [],
      furtherBreaches: gotByNamedServices(policy),
      severity: 'warning',
      holds: ({ sentence: promise }, { sentence: breach }) =>
        meansEverybody(promise) && promisesOfSameData(policy, promise, breach),
    });
  },
});

/** "Not shared for advertising": for other ends it may be. */
const forOneEnd = /\bfor (?:\w+ ){0,4}(?:purposes?|advertising|marketing)\b|\bthis kind\b/i;

/** "We or our partners collect". */
const jointly =
  /\bwe (?:and|or|and\/or) (?:\w+ ){0,2}(?:third[- ]part(?:y|ies)|partners?|advertisers?|vendors?)\b|我们(?:和|或|及|与)(?:我们的)?(?:第三方|合作)/i;

/** "Acme Plus receives your IP address": the service's own name is no third party. */
function isCollectedByUs({ statements }: PolicyModel, index: number): boolean {
  return statementsOf(statements, index).some(({ actor, action }) => actor === 'we' && action === 'collect');
}
