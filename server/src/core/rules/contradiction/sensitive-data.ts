import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import type { Reference, Statement } from '../../read/statement.ts';
import { defineRule } from '../rule.ts';
import { groupByDenial, type Opposition, oppose } from './findOpposed.ts';
import { reportGroups } from './reportGroups.ts';
import { commonData } from './sharedTopic.ts';

/** A kind of data, sensitive as a rule, is said not to be collected, yet is. */
export const contradictionSensitiveData = defineRule({
  id: 'contradiction/sensitive-data',
  summary: 'Data that are said not to be collected must not be collected elsewhere.',
  severity: 'error',
  *check(policy) {
    yield* reportGroups(policy, groupByDenial(oppositions(policy)), 'error');
  },
});

function* oppositions(policy: PolicyModel): Generator<Opposition> {
  const collecting = policy.statements.filter(({ actions, actor }) => actor === 'we' && actions.some(comesToHave));
  const denials = collecting.filter(
    (statement) => statement.polarity === 'negative' && denied(policy, statement).length > 0,
  );
  if (denials.length === 0) return;
  for (const denial of denials) {
    const data = denied(policy, denial);
    for (const assertion of collecting) {
      if (assertion.polarity === 'negative') continue;
      const common = commonData(policy.knowledge, data, assertion.data.filter(isSpecific));
      if (common && oppose(policy, { ...denial, data }, assertion))
        yield { denial, assertion, data: common, softened: denial.hedged };
    }
  }
}

function comesToHave(action: Statement['action']): boolean {
  return action === 'collect' || action === 'store' || action === 'retain' || action === 'share';
}

/** Kinds so wide, or so often handled by somebody else, that two sentences on them need not mean the same data. */
const tooWide = new Set([
  'personal-information',
  'usage',
  'content',
  'message',
  'device-information',
  'payment',
  'bank-card',
  'identifier',
  'transaction',
  'language',
]);

/** What is denied, but for "information" at large. A denial of sharing is another rule's. */
function denied(policy: PolicyModel, { data, actions, hedged }: Statement): readonly Reference[] {
  if (!actions.includes('collect') || hedged) return [];
  return data.filter(({ id }) => isSpecific({ id }) && !subsumes(policy.knowledge, 'dataTypes', 'anonymous', id));
}

function isSpecific({ id }: Pick<Reference, 'id'>): boolean {
  return !tooWide.has(id);
}
