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
    for (const closed of uses.filter((use) => isClosed(use) && !isOpen(policy, use))) {
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
    data.length > 0 &&
    conditions.length === 0 &&
    exceptions.length === 0
  );
}

/** Whether it names no closed purposes after all, or the data of one matter ("this information"). */
function isOpen(policy: PolicyModel, { sentence, data, actions }: Statement): boolean {
  const text = policy.sentences[sentence]?.text ?? '';
  const isGeneral = data.every(({ id }) => id === 'personal-information');
  return (
    /^\W*(?:this|these|such) (?:information|data)\b/i.test(text) ||
    /\b(?:specific|internal|such|e\.g|contextual|as required|described|necessary)\b/i.test(text) ||
    (isGeneral &&
      (!actions.includes('use') || /\b(?:this|these|that|service providers?|third part(?:y|ies))\b/i.test(text)))
  );
}

function isAdvertising(knowledge: PolicyModel['knowledge'], id: string): boolean {
  return subsumes(knowledge, 'purposes', 'marketing', id) || subsumes(knowledge, 'purposes', 'advertising', id);
}

function shares(closed: Statement, use: Statement): boolean {
  return use.data.some(({ id }) => id !== 'personal-information' && closed.data.some((one) => one.id === id));
}

function breaks(policy: PolicyModel, closed: Statement, use: Statement): boolean {
  if (
    !isAssertable(use) ||
    use.data.length === 0 ||
    use.purposes.length === 0 ||
    use.conditions.length > 0 ||
    use.exceptions.length > 0
  )
    return false;
  const { knowledge } = policy;
  const isGeneral = closed.data.every(({ id }) => id === 'personal-information');
  // "Only to fill orders" said of all data is broken by what plainly serves another end: advertising.
  if (isGeneral ? !use.purposes.some(({ id }) => isAdvertising(knowledge, id)) : !shares(closed, use)) return false;
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
