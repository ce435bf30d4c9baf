import type { PolicyModel } from '../../model.ts';
import { related, subsumes } from '../../read/ontology.ts';
import type { Reference, Statement } from '../../read/statement.ts';
import { defineRule } from '../rule.ts';
import { isAssertable } from './findOpposed.ts';
import { reportPositions } from './opposePositions.ts';
import { positionsOf } from './readPositions.ts';
import { sameScope } from './sameScope.ts';
import { mentionedData } from './sharedTopic.ts';

/** Only certain data are said to be collected, yet others are used or shared. */
export const contradictionUncollectedData = defineRule({
  id: 'contradiction/uncollected-data',
  summary: 'Where only some data are collected, no others can be used or shared.',
  severity: 'warning',
  *check(policy) {
    for (const closed of positionsOf(policy, 'closed-collection')) {
      const listed = mentionedData(policy, closed.sentence);
      if (listed.length === 0) continue;
      const breaking = policy.statements.filter(
        (statement) =>
          statement.sentence !== closed.sentence.index &&
          sameScope(policy, closed.sentence.index, statement.sentence) &&
          statement.data.some((data) => isOther(policy, listed, data)) &&
          isHandled(statement),
      );
      const sentences = [...new Set(breaking.map(({ sentence }) => sentence))].flatMap(
        (index) => policy.sentences[index] ?? [],
      );
      if (sentences.length > 0) yield reportPositions(policy, closed, sentences, 'warning');
    }
  },
});

function isHandled(statement: Statement): boolean {
  const { actor, polarity, conditions, actions } = statement;
  return (
    actor === 'we' &&
    polarity === 'positive' &&
    isAssertable(statement) &&
    conditions.length === 0 &&
    actions.some((action) => action === 'collect' || action === 'share' || action === 'use' || action === 'store')
  );
}

function isOther(policy: PolicyModel, listed: readonly string[], { id }: Reference): boolean {
  const { knowledge } = policy;
  if (
    id === 'personal-information' ||
    id === 'content' ||
    id === 'usage' ||
    subsumes(knowledge, 'dataTypes', 'anonymous', id)
  )
    return false;
  return !listed.some((one) => related(knowledge, 'dataTypes', one, id));
}
