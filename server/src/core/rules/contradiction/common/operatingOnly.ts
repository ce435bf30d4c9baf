import type { PolicyModel } from '../../../model.ts';
import { subsumes } from '../../../read/ontology.ts';
import type { Statement } from '../../../read/statement.ts';
import { says } from '../../../recognise/readRemarks.ts';
import { certainties } from './certainties.ts';
import { asSureAs, type Position, positionsOf, remarkPositions } from './readPositions.ts';
import { mentionedData } from './sharedTopic.ts';
import { isOrMayBeDone } from './statedPositions.ts';

/** Sentences by which all personal information serves to run the service, and nothing else. */
export function usedToOperateOnly(policy: PolicyModel): readonly Position[] {
  return remarkPositions(policy, 'used-to-operate-only').filter(
    ({ sentence }) =>
      ofAll.test(sentence.text) &&
      !leavesRoom.test(sentence.text) &&
      mentionedData(policy, sentence).length === 0 &&
      !says(policy, sentence.index, 'of-anonymous-data'),
  );
}

const ofAll =
  /\b(?:personal|personally identifiable|your|users?|customers?) (?:\w+ )?(?:data|information)\b|\bonly (?:collect|process|use|store)s? (?:data|information)\b/i;

/** Data of one place or case, purposes that stand elsewhere, recipients, or a purpose that advertising can be part of. */
const leavesRoom =
  /\b(?:this|these|those|such|it|they|them|their|if|when|where|while|during|unless|except|consent\w*|agree\w*|voluntar\w+|also|and other|third|partners?|providers?|vendors?|processors?|employees?|staff|purposes? (?:for which|described|set|stated|listed|above|below|specified|you|we)|business|interests?|legal\w*|law|request\w*|forms?|cookies?|verif\w+|advertis\w+|ads?|marketing|promot\w+|offers?|newsletters?|research|personali[sz]\w+|communicat\w+|contact\w*|inform|not limited|primarily|mainly|above|below|following)\b/i;

/** Sentences in which we use personal information to advertise, or to study the market. */
export function usedToAdvertise(policy: PolicyModel): readonly Position[] {
  const stated = policy.statements.flatMap((statement): readonly Position[] => {
    const sentence = policy.sentences[statement.sentence];
    return sentence && advertises(policy, statement)
      ? [{ sentence, span: sentence.span, certainty: certainties.remark }]
      : [];
  });
  const positions = [...stated, ...positionsOf(policy, 'other-purpose')].filter(
    ({ sentence: { text, index } }) =>
      toAdvertise.test(text) && !notOurs.test(text) && !says(policy, index, 'of-anonymous-data'),
  );
  return asSureAs(positions, certainties.remark);
}

/** Told of all readers; "more generally, to assess our advertising" is no weaker for that. */
function advertises({ knowledge }: PolicyModel, statement: Statement): boolean {
  const { actor, data, purposes, exceptions, restrictive } = statement;
  return (
    actor === 'we' &&
    data.length > 0 &&
    exceptions.length === 0 &&
    !restrictive &&
    isOrMayBeDone(statement) &&
    purposes.some(({ id }) => subsumes(knowledge, 'purposes', 'marketing', id))
  );
}

const toAdvertise = /\b(?:marketing|market research|advertis\w+|ads|promotional)\b/i;

/** What is denied or waits for consent; what others do; what those asked for who are no readers of the policy. */
const notOurs =
  /\b(?:not|never|no|nor|without|unless|if|only|opt\w*|consent\w*|permission|agree\w*|subscri\w+|sign(?:ed)?[- ]?up|cho[so]\w+|object\w*|rights?|they|their|cookies?|non-personal\w*|non-identif\w*|applicants?|business contacts?)\b/i;
