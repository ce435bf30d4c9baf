import type { PolicyModel } from '../../model.ts';
import { plainStances } from '../../recognise/stances/plainStances.ts';
import { type Position, positionsOf } from './readPositions.ts';

/** What a proved pattern adds to the certainty of any pattern for plain words. */
const proved = 0.5;

/**
 * The sentences that take one of the stances in plain words, surer than by the pattern of any stance. For stances whose
 * patterns have proved themselves on real policies: a promise and what breaks it then hardly need a further word in common.
 */
export function saidPlainly(policy: PolicyModel, stances: readonly string[], more = proved): readonly Position[] {
  return stances.flatMap((stance) =>
    positionsOf(policy, stance)
      .filter(({ sentence }) => plainStances(sentence, undefined, policy.knowledge).has(stance))
      .map((position) => ({ ...position, certainty: position.certainty + more })),
  );
}
