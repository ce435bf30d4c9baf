import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import type { Statement } from '../../read/statement.ts';
import { defineRule } from '../rule.ts';
import { groupByDenial, type Opposition, oppose } from './findOpposed.ts';
import { reportGroups } from './reportGroups.ts';
import { commonRecipient } from './sharedTopic.ts';

/** One sentence says that data are not shared, another that they are. */
export const contradictionSharing = defineRule({
  id: 'contradiction/sharing',
  summary: 'What is said not to be shared must not be shared elsewhere.',
  severity: 'error',
  *check(policy) {
    yield* reportGroups(policy, groupByDenial(oppositions(policy)), 'error');
  },
});

function* oppositions(policy: PolicyModel): Generator<Opposition> {
  const shared = policy.statements.filter(isSharing);
  const denials = shared.filter((statement) => statement.polarity === 'negative' && isOfSharing(policy, statement));
  if (denials.length === 0) return;
  const assertions = shared.filter((statement) => isSharedWithOthers(policy, statement));
  for (const denial of denials) {
    for (const assertion of assertions) {
      const recipient = commonRecipient(policy.knowledge, denial.recipients, assertion.recipients);
      const opposition = recipient && oppose(policy, denial, assertion);
      if (opposition) yield { ...opposition, recipient };
    }
  }
}

function isSharing({ actions, actor }: Statement): boolean {
  return actions.includes('share') && actor === 'we';
}

/** "We give you no discount" denies another thing than sharing: without a recipient the verb itself must mean it. */
function isOfSharing(policy: PolicyModel, { recipients, verb }: Statement): boolean {
  return (
    recipients.length > 0 ||
    /^(?:shar|disclos|divulg|reveal|pass|leav|hand|共享|披露|透露|提供|转让)/i.test(
      policy.document.prose.slice(verb.start, verb.end),
    )
  );
}

/** Recipients that a general promise not to share is commonly read to leave out. */
const commonlyLeftOut = ['processor', 'authority', 'adviser', 'acquirer', 'affiliate'];

function isSharedWithOthers(policy: PolicyModel, { polarity, recipients }: Statement): boolean {
  return (
    polarity === 'positive' &&
    recipients.some(({ id }) => !commonlyLeftOut.some((kind) => subsumes(policy.knowledge, 'recipients', kind, id)))
  );
}
