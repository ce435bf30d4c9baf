import type { PolicyModel } from '../../../model.ts';
import { subsumes } from '../../../read/ontology.ts';
import type { Statement } from '../../../read/statement.ts';
import { says } from '../../../recognise/readRemarks.ts';
import type { Position } from './readPositions.ts';
import { isDone, isNeverDone, statedPositions } from './statedPositions.ts';

/** Sentences in which the grammar reads that we share no data, without condition or exception. */
export function deniedSharing(policy: PolicyModel): readonly Position[] {
  return sharingPositions(policy, isNeverDone);
}

/** Recipients who take data for ends of their own. */
const outsiders = ['partner', 'company', 'advertiser', 'data-broker', 'insurer', 'social-network', 'researcher'];

/** Sentences in which the grammar reads that data go to such recipients. */
export function statedSharing(policy: PolicyModel): readonly Position[] {
  const stated = sharingPositions(
    policy,
    (statement) =>
      isDone(statement) &&
      statement.recipients.some(({ id }) =>
        outsiders.some((kind) => subsumes(policy.knowledge, 'recipients', kind, id)),
      ),
  );
  return stated.filter(({ sentence: { text } }) => !atWishOfReader.test(text));
}

/** "with those you have asked for offers" */
const atWishOfReader =
  /\byou (?:have |may |can )?(?:\w+ly )?(?:request\w*|ask\w*|agree\w*|consent\w*|cho[os]\w+|opt\w*|authori[sz]\w+)\b/i;

function sharingPositions(policy: PolicyModel, holds: (statement: Statement) => boolean): readonly Position[] {
  return statedPositions(
    policy,
    (one) => one.actions[0] === 'share' && holds(one) && !says(policy, one.sentence, 'shared-harmlessly'),
  );
}
