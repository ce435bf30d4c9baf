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
    (statement) =>
      statement.polarity === 'negative' && denied(policy, statement).length > 0 && !onlyMeans(policy, statement),
  );
  if (denials.length === 0) return;
  for (const denial of denials) {
    const data = denied(policy, denial);
    for (const assertion of collecting) {
      if (assertion.polarity === 'negative' || staysOnDevice(policy, assertion)) continue;
      // "No face templates" is not broken by "sensitive data with your consent": only what the denial holds breaks it.
      const held = assertion.data.filter(
        ({ id }) => isSpecific({ id }) && data.some((one) => subsumes(policy.knowledge, 'dataTypes', one.id, id)),
      );
      const common = commonData(policy.knowledge, data, held);
      if (common && oppose(policy, { ...denial, data }, assertion))
        yield { denial, assertion, data: common, softened: denial.hedged };
    }
  }
}

/** What stays on the reader's device does not come to us. */
function staysOnDevice(policy: PolicyModel, { sentence }: Statement): boolean {
  return /\b(?:on|in|to|within) your (?:own )?(?:device|phone|computer|browser)\b|\blocally\b|本地|本机/i.test(
    policy.sentences[sentence]?.text ?? '',
  );
}

/** "We do not aim to collect", "we do not monitor or store": no promise that the data never come. */
function onlyMeans(policy: PolicyModel, { span, verb }: Statement): boolean {
  const text = (from: number, to: number) => policy.document.prose.slice(from, to);
  return (
    /\b(?:aim|intend|seek|wish|want|try|need|knowingly|intentionally|actively)\b|主动|故意/i.test(
      text(span.start, span.end),
    ) || /^(?:monitor|stor|retain|keep|sav)/i.test(text(verb.start, verb.end))
  );
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
