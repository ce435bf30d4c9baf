import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** Everything is said to be encrypted, yet something is not. */
export const contradictionEncryption = defineRule({
  id: 'contradiction/encryption',
  summary: 'Not everything is encrypted where something is not.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'all-encrypted',
      breach: 'unencrypted',
      severity: 'warning',
      // An e-mail to the press office is no traffic between app and server.
      holds: (a, b) => /e-?mails?\b/i.test(a.sentence.text) || !/e-?mails?\b/i.test(b.sentence.text),
    });
  },
});
