import type { PolicyModel } from '../../model.ts';
import { type Remark, remarksOf } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { channelsIn } from './common/channelsIn.ts';
import { areSure, reportPositions } from './common/opposePositions.ts';
import { type Position, positionsOf } from './common/readPositions.ts';
import { sameScope } from './common/sameScope.ts';

/**
 * Readers are warned not to send information by a channel that is then asked for. One finding for a warning: requests
 * and proofs of identity by that channel break it; other letters by the same channel are named with them.
 */
export const contradictionInsecureChannel = defineRule({
  id: 'contradiction/insecure-channel',
  summary: { en: 'A channel called unsafe must not be asked for.', zh: '称为不安全的渠道，不得要求用户使用。' },
  severity: 'warning',
  *check(policy) {
    const asked = positionsOf(policy, 'send-by-channel');
    if (asked.length === 0) return;
    for (const warning of positionsOf(policy, 'insecure-channel')) {
      const unsafe = unsafeChannels(policy, warning);
      const breaking = asked.filter(
        (breach) => areSure(policy, warning, breach, true) && asksFor(policy, warning, breach, unsafe),
      );
      if (breaking.length === 0) continue;
      const further = [
        ...remarksOf(policy, 'contact-by-channel').filter(
          (one) => one.sentence.leadIn === undefined && asksFor(policy, warning, one, unsafe),
        ),
        ...remarksOf(policy, 'identity-asked').slice(0, unsafe.has('email') ? 1 : 0),
      ];
      const all = new Map([...breaking, ...further].map((one) => [one.sentence.index, one]));
      all.delete(warning.sentence.index);
      yield reportPositions(policy, warning, [...all.values()], 'warning');
    }
  },
});

/** The channels of the warning; "such methods" are those of the sentence before. */
function unsafeChannels(policy: PolicyModel, { sentence }: Position): ReadonlySet<string> {
  const own = channelsIn(policy, sentence);
  const before = policy.sentences[sentence.index - 1];
  return own.size > 0 || before?.block !== sentence.block ? own : channelsIn(policy, before);
}

function asksFor(policy: PolicyModel, warning: Position, breach: Remark, unsafe: ReadonlySet<string>): boolean {
  return (
    breach.sentence.index !== warning.sentence.index &&
    sameScope(policy, warning.sentence.index, breach.sentence.index) &&
    [...channelsIn(policy, breach.sentence)].some((channel) => unsafe.has(channel))
  );
}
