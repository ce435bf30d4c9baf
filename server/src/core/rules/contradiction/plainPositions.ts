import type { PolicyModel } from '../../model.ts';
import { plainStances } from '../../recognise/stances/plainStances.ts';
import { certainties } from './certainties.ts';
import { type Position, positionsOf } from './readPositions.ts';

const plain = new WeakMap<PolicyModel, Map<string, readonly Position[]>>();

/**
 * Where the stances are taken in plain words, as sure as a remark: for rules in which two plain sentences contradict each
 * other whatever else they say, as "you may withdraw your consent" and "consent cannot be withdrawn".
 */
export function plainPositions(policy: PolicyModel, stances: readonly string[]): readonly Position[] {
  let known = plain.get(policy);
  if (!known) {
    known = new Map();
    plain.set(policy, known);
  }
  return stances.flatMap((stance) => {
    const found = known.get(stance) ?? readPlain(policy, stance);
    known.set(stance, found);
    return found;
  });
}

function readPlain(policy: PolicyModel, stance: string): readonly Position[] {
  return positionsOf(policy, stance).flatMap((position) => {
    const { sentence, certainty } = position;
    // What the model speaks against is less than plain.
    if (certainty < certainties.plain || !plainStances(sentence, undefined, policy.knowledge).has(stance)) return [];
    return [{ ...position, certainty: Math.max(certainty, certainties.remark) }];
  });
}
