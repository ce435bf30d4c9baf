import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** The service is for adults only, yet children may use it with consent. */
export const contradictionAdultService = defineRule({
  id: 'contradiction/adult-service',
  summary: 'Who may use the service must be said alike everywhere.',
  severity: 'information',
  *check(policy) {
    yield* opposePositions(policy, {
      promise: 'adults-only',
      breach: 'children-allowed',
      severity: 'information',
      ignoreGroups: true,
    });
  },
});
