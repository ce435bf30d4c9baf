import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import type { Statement } from '../../read/statement.ts';
import { defineRule } from '../rule.ts';
import { isAssertable } from './findOpposed.ts';
import { reportPositions } from './opposePositions.ts';
import { sameScope } from './sameScope.ts';

/** Data are said to be used for one purpose only, yet are used for another. */
export const contradictionPurposes = defineRule({
  id: 'contradiction/purposes',
  summary: 'What is used for one purpose only must not be used for others.',
  severity: 'information',
  *check(policy) {
    const uses = policy.statements.filter(
      ({ actions, actor, polarity }) =>
        actor === 'we' && polarity === 'positive' && (actions.includes('use') || actions.includes('share')),
    );
    for (const closed of uses.filter(isClosed)) {
      const breaking = uses.filter((use) => use.sentence !== closed.sentence && breaks(policy, closed, use));
      const sentences = [...new Set(breaking.map(({ sentence }) => sentence))].flatMap(
        (index) => policy.sentences[index] ?? [],
      );
      const sentence = policy.sentences[closed.sentence];
      if (sentence && sentences.length > 0) yield reportPositions(policy, sentence, sentences, 'warning');
    }
  },
});

/** "We use your address only for delivery": some data, a purpose, no way out. */
function isClosed(statement: Statement): boolean {
  const { exclusive, purposes, data, conditions, exceptions } = statement;
  return (
    isAssertable(statement) &&
    exclusive &&
    purposes.length > 0 &&
    data.some(({ id }) => id !== 'personal-information') &&
    conditions.length === 0 &&
    exceptions.length === 0
  );
}

function breaks(policy: PolicyModel, closed: Statement, use: Statement): boolean {
  if (!isAssertable(use) || use.purposes.length === 0 || use.conditions.length > 0 || use.exceptions.length > 0)
    return false;
  const { knowledge } = policy;
  if (!use.data.some(({ id }) => closed.data.some((one) => one.id === id && id !== 'personal-information')))
    return false;
  return (
    sameScope(policy, closed.sentence, use.sentence) &&
    use.purposes.every(
      ({ id }) =>
        !closed.purposes.some(
          (one) => subsumes(knowledge, 'purposes', one.id, id) || subsumes(knowledge, 'purposes', id, one.id),
        ),
    )
  );
}
