import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Personal information is not to be sent by a channel that is then asked for. */
export const contradictionInsecureChannel = defineRule({
  id: 'contradiction/insecure-channel',
  summary: 'A channel called unsafe must not be asked for.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'insecure-channel',
      breach: 'send-by-email',
      severity: 'warning',
    });
  },
});
