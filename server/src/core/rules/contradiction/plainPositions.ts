import type { PolicyModel } from '../../model.ts';
import { plainStances } from '../../recognise/stances/plainStances.ts';
import { certainties } from './certainties.ts';
import { type Position, positionsOf } from './readPositions.ts';

/**
 * The stance as it is taken in plain words, for rules whose patterns leave little room for doubt: as sure as a remark, where
 * what is learnt does not make it surer still.
 */
export function plainPositions(policy: PolicyModel, stance: string): readonly Position[] {
  return positionsOf(policy, stance).flatMap((position) => {
    const { sentence, certainty } = position;
    const leadIn =
      sentence.kind === 'item' && sentence.leadIn !== undefined ? policy.sentences[sentence.leadIn] : undefined;
    return plainStances(sentence, leadIn, policy.knowledge).has(stance)
      ? [{ ...position, certainty: Math.max(certainty, certainties.remark) }]
      : [];
  });
}
