import type { PolicyModel } from '../../model.ts';
import { defineRule } from '../rule.ts';
import { groupByDenial, isAssertable, type Opposition, oppose } from './findOpposed.ts';
import { type Flow, flowsOf } from './readFlows.ts';
import { reportGroups } from './reportGroups.ts';
import { deniesSharing } from './sharing.ts';

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
  const flows = flowsOf(policy);
  const assertions = flows.filter(
    (flow) => flow.taken && flow.polarity === 'positive' && isAssertable(flow) && !isElsewhere(policy, flow),
  );
  if (assertions.length === 0) return;
  const denials = flows.filter(
    (flow) =>
      flow.polarity === 'negative' &&
      flow.data.length > 0 &&
      flow.recipients.length > 0 &&
      (flow.agent ? flow.modality !== 'possibility' || isForbidden(policy, flow) : deniesSharing(policy, flow)),
  );
  for (const denial of denials) {
    for (const assertion of assertions) {
      const opposition = oppose(policy, denial, assertion);
      if (opposition) yield opposition;
    }
  }
}

/** "are not permitted to collect", as against "cannot read". */
function isForbidden(policy: PolicyModel, { sentence }: Flow): boolean {
  return /\b(?:permit\w*|allow\w*|let|forbid\w*|forbidden|may not)\b|不得|禁止|不允许/i.test(
    policy.sentences[sentence]?.text ?? '',
  );
}

/** Collected for us, at the reader's wish, or in the third party's own place. */
function isElsewhere(policy: PolicyModel, { sentence }: Flow): boolean {
  return /\b(?:on our behalf|instructions|own (?:website|site|app|service|responsibility|privacy policy|policy)|left our|leave our|links?|linked|opt[- ]out|install|log in|sign in)\b|代表我们|受托|链接/i.test(
    policy.sentences[sentence]?.text ?? '',
  );
}
