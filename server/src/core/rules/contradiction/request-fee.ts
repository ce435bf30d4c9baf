import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** Requests are free, yet charged. */
export const contradictionRequestFee = defineRule({
  id: 'contradiction/request-fee',
  summary: { en: 'Requests are either free or charged.', zh: '请求要么免费，要么收费。' },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['free-of-charge'],
      breaches: ['fee'],
      plainIsSure: true,
      severity: 'warning',
      oneMatter: true,
      // The applicant is who asks.
      ignoreGroups: true,
      // The first copy may be free and the further ones not; repeated requests may cost what single ones do not.
      holds: (promise, breach) =>
        [promise, breach].every(({ sentence }) => !says(policy, sentence.index, 'of-some-requests')),
    });
  },
});
