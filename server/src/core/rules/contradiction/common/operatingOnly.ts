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
      says(policy, sentence.index, 'of-everything-collected') &&
      !says(policy, sentence.index, 'leaves-other-purposes') &&
      mentionedData(policy, sentence).length === 0 &&
      !says(policy, sentence.index, 'of-anonymous-data'),
  );
}

/** Sentences in which we use personal information to advertise, or to study the market. */
export function usedToAdvertise(policy: PolicyModel): readonly Position[] {
  const stated = policy.statements.flatMap((statement): readonly Position[] => {
    const sentence = policy.sentences[statement.sentence];
    return sentence && advertises(policy, statement)
      ? [{ sentence, span: sentence.span, certainty: certainties.remark }]
      : [];
  });
  const positions = [...stated, ...positionsOf(policy, 'other-purpose')].filter(
    ({ sentence: { index } }) =>
      says(policy, index, 'of-advertising') &&
      !says(policy, index, 'not-of-our-readers') &&
      !says(policy, index, 'of-anonymous-data'),
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
