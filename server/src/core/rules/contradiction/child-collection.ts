import type { PolicyModel } from '../../model.ts';
import type { Statement } from '../../read/statement.ts';
import { defineRule } from '../rule.ts';
import { groupByDenial, isAssertable, type Opposition } from './findOpposed.ts';
import { reportGroups } from './reportGroups.ts';

/** No data are said to be collected from children, yet some are. */
export const contradictionChildCollection = defineRule({
  id: 'contradiction/child-collection',
  summary: 'Where no data are collected from children, none must be collected elsewhere.',
  severity: 'warning',
  *check(policy) {
    yield* reportGroups(policy, groupByDenial(oppositions(policy)), 'warning');
  },
});

function* oppositions(policy: PolicyModel): Generator<Opposition> {
  const ofChildren = policy.statements.filter(
    (statement) => statement.subject === 'child' && statement.actions.includes('collect'),
  );
  const denials = ofChildren.filter(
    ({ polarity, exceptions, conditions, actor }) =>
      polarity === 'negative' && exceptions.length === 0 && conditions.length === 0 && actor === 'we',
  );
  const assertions = ofChildren.filter(
    (statement) => statement.polarity === 'positive' && isCollected(policy, statement),
  );
  for (const denial of denials) {
    for (const assertion of assertions) {
      if (denial.sentence !== assertion.sentence) yield { denial, assertion, data: assertion.data[0], softened: false };
    }
  }
}

/** Collected as a rule: not with a parent's consent, and not by accident ("if we learn that we have collected …"). */
function isCollected(policy: PolicyModel, statement: Statement): boolean {
  const text = policy.sentences[statement.sentence]?.text ?? '';
  return (
    isAssertable(statement) &&
    statement.data.some(({ id }) => id !== 'personal-information') &&
    statement.conditions.every(({ kind }) => kind !== 'consent') &&
    statement.exceptions.length === 0 &&
    !/\b(?:parents?|parental|guardians?|learn|discover|aware|believe|delete|inadvertently)\b|监护人|父母|删除/i.test(
      text,
    )
  );
}
