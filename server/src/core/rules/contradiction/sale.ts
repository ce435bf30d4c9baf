import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { isAssertable } from './findOpposed.ts';
import { reportPositions } from './opposePositions.ts';
import { positionsOf } from './readPositions.ts';
import { sameScope } from './sameScope.ts';

/** Personal information is said not to be sold, yet is sold or given for a return. */
export const contradictionSale = defineRule({
  id: 'contradiction/sale',
  summary: 'What is said not to be sold must not be sold elsewhere.',
  severity: 'error',
  *check(policy) {
    const breaches = sales(policy);
    if (breaches.length === 0) return;
    for (const { sentence } of denials(policy)) {
      const breaking = breaches.filter(
        (breach) => breach.index !== sentence.index && sameScope(policy, sentence.index, breach.index),
      );
      if (breaking.length > 0) yield reportPositions(policy, sentence, breaking, 'error');
    }
  },
});

function denials(policy: PolicyModel): readonly { readonly sentence: Sentence }[] {
  const found = new Set<number>();
  for (const statement of policy.statements) {
    if (statement.actions[0] !== 'sell' || statement.polarity !== 'negative' || statement.actor !== 'we') continue;
    if (isAssertable(statement) && statement.exceptions.length === 0 && statement.conditions.length === 0)
      found.add(statement.sentence);
  }
  return [...found].map((index) => ({ sentence: policy.sentences[index] as Sentence }));
}

/** Sentences that tell of a sale: not of the business, of goods, or of what shows no person. */
function sales(policy: PolicyModel): readonly Sentence[] {
  const stated = policy.statements.filter(
    (statement) =>
      statement.actions[0] === 'sell' &&
      statement.polarity === 'positive' &&
      statement.actor === 'we' &&
      isAssertable(statement) &&
      statement.data.length > 0 &&
      statement.data.every(({ id }) => id !== 'anonymous' && id !== 'transaction') &&
      statement.conditions.length === 0 &&
      statement.modality !== 'possibility' &&
      !/\b(?:merger|acquisition|acquir\w+|business|assets?|opt|right)\b|合并|收购|资产/i.test(
        (policy.sentences[statement.sentence] as Sentence).text,
      ),
  );
  const sentences = [
    ...stated.map(({ sentence }) => policy.sentences[sentence] as Sentence),
    ...positionsOf(policy, 'paid-for-data').map(({ sentence }) => sentence),
  ];
  return [...new Set(sentences)];
}
