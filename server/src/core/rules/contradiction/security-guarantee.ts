import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** Security is said to be complete, yet not guaranteed. */
export const contradictionSecurityGuarantee = defineRule({
  id: 'contradiction/security-guarantee',
  summary: { en: 'Security is either guaranteed or not.', zh: '安全要么有保证，要么没有。' },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['absolute-security'],
      breaches: ['no-security-guarantee'],
      plainIsSure: true,
      oneMatter: true,
      severity: 'warning',
      // Care for security is no guarantee of it.
      holds: (promise) => says(policy, promise.sentence.index, 'promises-fully'),
    });
  },
});
