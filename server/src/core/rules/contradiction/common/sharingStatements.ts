import type { PolicyModel } from '../../../model.ts';
import { subsumes } from '../../../read/ontology.ts';
import type { Statement } from '../../../read/statement.ts';
import type { Position } from './readPositions.ts';
import { says } from './readRemarks.ts';
import { isDone, statedPositions } from './statedPositions.ts';

/** Sentences in which the grammar reads that we share no data, without condition or exception. */
export function deniedSharing(policy: PolicyModel): readonly Position[] {
  return sharingPositions(
    policy,
    ({ polarity, modality, conditions }) =>
      polarity === 'negative' && modality !== 'possibility' && conditions.length === 0,
  );
}

/** Recipients who take data for ends of their own. */
const outsiders = ['partner', 'advertiser', 'data-broker', 'insurer', 'social-network', 'researcher'];

/** Sentences in which the grammar reads that data go to such recipients. */
export function statedSharing(policy: PolicyModel): readonly Position[] {
  return sharingPositions(
    policy,
    (statement) =>
      isDone(statement) &&
      statement.recipients.some(({ id }) =>
        outsiders.some((kind) => subsumes(policy.knowledge, 'recipients', kind, id)),
      ),
  );
}

function sharingPositions(policy: PolicyModel, holds: (statement: Statement) => boolean): readonly Position[] {
  return statedPositions(
    policy,
    (one) => one.actions[0] === 'share' && holds(one) && !says(policy, one.sentence, 'shared-harmlessly'),
  );
}
