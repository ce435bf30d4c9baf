import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';
import { groupByDenial, type Opposition, oppose } from './findOpposed.ts';
import { type Flow, flowsOf } from './readFlows.ts';
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
  fixes: exceptFixes,
});

/** Adds "except as described in ‹section›" to the promise: the section of the first statement that breaks it. */
function exceptFixes(
  { message, span, related }: Finding,
  { document, sentences, sections }: PolicyModel,
): readonly Fix[] {
  if (document.language !== 'en') return [];
  const isLater = message.id === 'denied-later';
  const promise = isLater ? span : related.find((one) => one.message.id === 'denial')?.span;
  const breach = isLater ? related.find((one) => one.message.id === 'assertion')?.span : span;
  const breaking = breach && sentences.find((sentence) => sentence.span.start === breach.start);
  const section = breaking && sections[breaking.section];
  if (!promise || section?.kind !== 'heading' || section.level <= 1) return [];
  const title = document.prose.slice(section.titleSpan.start, section.titleSpan.end).trim();
  const stop = document.prose.slice(promise.start, promise.end).search(/\.\s*$/);
  if (title === '' || stop < 0) return [];
  const end = promise.start + stop;
  return [
    {
      title: { id: 'except-fix', data: { section: title } },
      kind: 'suggestion',
      edits: [{ span: { start: end, end }, newText: `, except as described in “${title}”` }],
    },
  ];
}

function* oppositions(policy: PolicyModel): Generator<Opposition> {
  const flows = flowsOf(policy);
  const denials = flows.filter((flow) => flow.polarity === 'negative' && deniesSharing(policy, flow));
  if (denials.length === 0) return;
  const assertions = flows.filter((flow) => !flow.taken && isSharedWithOthers(policy, flow));
  for (const denial of denials) {
    for (const assertion of assertions) {
      const recipient = commonRecipient(policy.knowledge, denial.recipients, assertion.recipients);
      const opposition = recipient && oppose(policy, denial, assertion);
      if (opposition) yield { ...opposition, recipient };
    }
  }
}

/** Words that promise safety, not that nothing is shared: "to ensure that data are not disclosed to unauthorised persons". */
const securityWords =
  /\b(?:ensur\w+|prevent\w*|protect\w*|unauthori[sz]ed|security measures?|prohibited from)\b|防止|避免/i;

/**
 * Whether it promises that nothing is shared. "We give you no discount" denies another thing: without a recipient the
 * verb itself must mean it.
 */
export function deniesSharing(policy: PolicyModel, { recipients, verb, actions, sentence, modality }: Flow): boolean {
  if (actions[0] === 'sell' || actions[0] === 'publish' || modality === 'possibility') return false;
  if (securityWords.test(policy.sentences[sentence]?.text ?? '')) return false;
  return (
    recipients.length > 0 ||
    /^(?:shar|disclos|divulg|reveal|pass|leav|hand|keep|stay|remain|共享|披露|透露|转让)/i.test(
      policy.document.prose.slice(verb.start, verb.end),
    )
  );
}

/** Recipients that a general promise not to share is commonly read to leave out. */
const commonlyLeftOut = ['processor', 'authority', 'adviser', 'acquirer', 'affiliate', 'public'];

/** Words by which a recipient works for us, or the reader sends it himself. */
const forUs =
  /\b(?:on our behalf|our (?:instructions|behalf)|under contract with us|for us|help us|assist us|perform\w* (?:services|functions)|legal(?:ly)?|law|at your (?:direction|request)|you (?:choose|decide|ask|direct|instruct|post)|merger|acquisition|bankruptcy|service providers?)\b|受托|委托|代表我们|法律/i;

function isSharedWithOthers(policy: PolicyModel, { polarity, recipients, sentence }: Flow): boolean {
  return (
    polarity === 'positive' &&
    recipients.some(({ id }) => !commonlyLeftOut.some((kind) => subsumes(policy.knowledge, 'recipients', kind, id))) &&
    !forUs.test(policy.sentences[sentence]?.text ?? '')
  );
}
