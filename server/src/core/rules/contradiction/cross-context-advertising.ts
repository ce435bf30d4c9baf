import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { isAssertable } from './findOpposed.ts';
import { reportPositions } from './opposePositions.ts';
import { positionsOf } from './readPositions.ts';
import { sameScope } from './sameScope.ts';

/** Nothing is sold or shared in the sense of the CCPA, yet people are advertised to by what they did elsewhere. */
export const contradictionCrossContextAdvertising = defineRule({
  id: 'contradiction/cross-context-advertising',
  summary: 'Cross-context advertising must not go with a promise not to sell or share.',
  severity: 'warning',
  // Too often wrong on real policies so far.
  optIn: true,
  *check(policy) {
    const breaches = [
      ...new Set([
        ...positionsOf(policy, 'cross-context-advertising').map(({ sentence }) => sentence),
        ...givenToAdvertisers(policy),
      ]),
    ];
    for (const promise of positionsOf(policy, 'no-sale-or-sharing')) {
      if (!isOurs(policy, promise.sentence.index)) continue;
      const breaking = breaches.filter(
        ({ index, text }) =>
          index !== promise.sentence.index &&
          !notOurs.test(text) &&
          sameScope(policy, promise.sentence.index, index, { ignoreRegions: true }),
      );
      if (breaking.length > 0) yield reportPositions(policy, promise, breaking, 'warning');
    }
  },
});

/** Said with consent, of choices, or of what other sites do. */
const notOurs = /\b(?:consent|opt|do not track|if you (?:do not|allow|agree)|may still|not)\b/i;

/** "We do not sell or share": said by us of what we do, not of a signal or a choice. */
function isOurs(policy: PolicyModel, sentence: number): boolean {
  return (
    policy.statements.some(
      (statement) =>
        statement.sentence === sentence &&
        statement.actor === 'we' &&
        statement.polarity === 'negative' &&
        (statement.actions.includes('sell') ||
          statement.actions.includes('share') ||
          statement.actions.includes('use')),
    ) || /\bengage\b|\bno cross/i.test(policy.sentences[sentence]?.text ?? '')
  );
}

/** Sentences by which identifiers or usage data go to advertisers or social networks. */
function givenToAdvertisers(policy: PolicyModel): readonly Sentence[] {
  return policy.statements
    .filter(
      (statement) =>
        statement.actor === 'we' &&
        statement.polarity === 'positive' &&
        statement.actions.includes('share') &&
        isAssertable(statement) &&
        statement.conditions.length === 0 &&
        statement.data.some(
          ({ id }) => id === 'device-identifier' || id === 'usage' || id === 'cookie-id' || id === 'email-address',
        ) &&
        statement.recipients.some(({ id }) => id === 'advertiser' || id === 'social-network'),
    )
    .flatMap(({ sentence }) => policy.sentences[sentence] ?? []);
}
