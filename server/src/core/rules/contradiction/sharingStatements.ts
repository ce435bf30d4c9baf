import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import type { Statement } from '../../read/statement.ts';
import type { Position } from './readPositions.ts';
import { says } from './readRemarks.ts';

/** What the grammar reads is surer than most of what is learnt. */
const certainty = 3;

/** Sentences in which the grammar reads that we share no data, without condition or exception. */
export function deniedSharing(policy: PolicyModel): readonly Position[] {
  return positionsOf(policy, ({ polarity, modality }) => polarity === 'negative' && modality !== 'possibility');
}

/** Recipients who take data for ends of their own. */
const outsiders = ['partner', 'advertiser', 'data-broker', 'insurer', 'social-network', 'researcher'];

/** Sentences in which the grammar reads that data go to such recipients, as a fact and unconditionally. */
export function statedSharing(policy: PolicyModel): readonly Position[] {
  return positionsOf(
    policy,
    ({ polarity, modality, recipients }) =>
      polarity === 'positive' &&
      modality === 'fact' &&
      recipients.some(({ id }) => outsiders.some((kind) => subsumes(policy.knowledge, 'recipients', kind, id))),
  );
}

function positionsOf(policy: PolicyModel, holds: (statement: Statement) => boolean): readonly Position[] {
  return policy.statements
    .filter((one) => isUnconditionalSharing(one) && holds(one))
    .flatMap((statement) => {
      const sentence = policy.sentences[statement.sentence];
      return sentence && !says(policy, sentence.index, 'shared-harmlessly')
        ? [{ sentence, span: sentence.span, certainty }]
        : [];
    });
}

function isUnconditionalSharing(statement: Statement): boolean {
  return (
    statement.actions[0] === 'share' &&
    statement.actor === 'we' &&
    statement.data.length > 0 &&
    statement.conditions.length === 0 &&
    statement.exceptions.length === 0 &&
    !statement.restrictive &&
    !statement.hedged
  );
}
