import type { PolicyModel } from '../../model.ts';
import type { Statement } from '../../read/statement.ts';
import { defineRule } from '../rule.ts';
import { groupByDenial, isAssertable, type Opposition, oppose } from './findOpposed.ts';
import { reportGroups } from './reportGroups.ts';

/** Nothing is said to go to others, yet others collect it in the service themselves. */
export const contradictionPartnerCollection = defineRule({
  id: 'contradiction/partner-collection',
  summary: 'Where nothing goes to third parties, third parties must not collect in the service.',
  severity: 'warning',
  *check(policy) {
    yield* reportGroups(policy, groupByDenial(oppositions(policy)), 'warning');
  },
});

function* oppositions(policy: PolicyModel): Generator<Opposition> {
  const collected = policy.statements.filter(
    ({ actions, agent }) => actions.includes('collect') && agent !== undefined && isThird(agent.id),
  );
  const denials = policy.statements.filter(
    (statement) => statement.polarity === 'negative' && (isSharing(statement) || collected.includes(statement)),
  );
  const assertions = collected.filter(
    (statement) => statement.polarity === 'positive' && isAssertable(statement) && !saysOnBehalf(policy, statement),
  );
  for (const denial of denials) {
    for (const assertion of assertions) {
      const opposition = oppose(policy, denial, assertion);
      if (opposition) yield opposition;
    }
  }
}

function isSharing({ actions, actor, recipients }: Statement): boolean {
  return actor === 'we' && actions.includes('share') && recipients.some(({ id }) => id === 'third-party');
}

function isThird(id: string): boolean {
  return (
    id !== 'processor' &&
    id !== 'authority' &&
    id !== 'adviser' &&
    id !== 'public' &&
    id !== 'bank' &&
    id !== 'affiliate'
  );
}

function saysOnBehalf(policy: PolicyModel, { sentence }: Statement): boolean {
  return /\b(?:on our behalf|instructions|own (?:website|site|app|responsibility|privacy policy))\b|代表我们|受托/i.test(
    policy.sentences[sentence]?.text ?? '',
  );
}
