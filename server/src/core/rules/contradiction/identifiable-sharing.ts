import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** Only data that identify nobody are said to go to others, yet identifiers do. */
export const contradictionIdentifiableSharing = defineRule({
  id: 'contradiction/identifiable-sharing',
  summary: {
    en: 'Where nothing that identifies a person is shared, identifiers must not be shared.',
    zh: '既称不提供可识别身份的信息，就不得提供标识符。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['non-identifying-only'],
      absolute: true,
      breaches: ['shares-identifiers'],
      severity: 'warning',
      ignoreGroups: true,
    });
  },
});
