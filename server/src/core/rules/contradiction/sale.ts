import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { isAssertable } from './findOpposed.ts';
import { reportPositions } from './opposePositions.ts';
import { type Flow, flowsOf } from './readFlows.ts';
import { positionsOf, takes } from './readPositions.ts';
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
  for (const { sentence } of positionsOf(policy, 'not-for-sale')) found.add(sentence.index);
  return [...found].map((index) => ({ sentence: policy.sentences[index] as Sentence }));
}

/** The sale of a business, the right to object to sales, payment for an order. */
const ofBusiness =
  /\b(?:merger|acquisition|acquir(?:ed|er|ing)|our business|assets?|opt|rights?|aggregated?|anonymi[sz]ed|your (?:order|payment|purchase)|card|not|never)\b|合并|收购|资产|不会/i;

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
      statement.modality !== 'possibility',
  );
  const sentences = [
    ...stated.map(({ sentence }) => policy.sentences[sentence] as Sentence),
    ...positionsOf(policy, 'paid-for-data').map(({ sentence }) => sentence),
    ...flowsOf(policy)
      .filter(isPaid)
      .map(({ sentence }) => policy.sentences[sentence] as Sentence),
  ];
  return [...new Set(sentences)].filter((sentence) => !ofBusiness.test(sentence.text));

  /** "Brokers buy our lists." */
  function isBuying({ start, end }: Span): boolean {
    return /^(?:buy|bought|purchas)/i.test(policy.document.prose.slice(start, end));
  }

  /** Given to others who pay for it. */
  function isPaid({ polarity, data, conditions, sentence, restrictive, verb }: Flow): boolean {
    return (
      polarity === 'positive' &&
      !restrictive &&
      data.some(({ id }) => id !== 'anonymous' && id !== 'transaction') &&
      conditions.every(({ kind }) => kind !== 'consent') &&
      (takes(policy, sentence, 'return-for-data') || isBuying(verb))
    );
  }
}
