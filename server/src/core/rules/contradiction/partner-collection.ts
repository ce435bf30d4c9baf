import type { PolicyModel } from '../../model.ts';
import { statementsOf } from '../../read/statementsOf.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { says } from './common/readRemarks.ts';
import { areOfSameRecipients } from './common/recipientKinds.ts';
import { promisesOfSameData } from './common/sameData.ts';

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
    yield* opposePositions(policy, {
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
    });
  },
});

/** "We or our partners collect". */
const jointly =
  /\bwe (?:and|or|and\/or) (?:\w+ ){0,2}(?:third[- ]part(?:y|ies)|partners?|advertisers?|vendors?)\b|我们(?:和|或|及|与)(?:我们的)?(?:第三方|合作)/i;

/** "Acme Plus receives your IP address": the service's own name is no third party. */
function isCollectedByUs({ statements }: PolicyModel, index: number): boolean {
  return statementsOf(statements, index).some(({ actor, action }) => actor === 'we' && action === 'collect');
}
