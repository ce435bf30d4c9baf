import type { CoverageRow, PolicyModel } from '../model.ts';

/** How a clause stands in a policy, whatever the regime. */
export type ClauseState = 'present' | 'incomplete' | 'denied' | 'missing';

/** The state of a clause: `incomplete` as soon as one regime requires an element that lacks. */
export function clauseState(model: PolicyModel, clause: string): ClauseState {
  const match = model.clauses.get(clause);
  if (!match || match.state === 'mentioned') return 'missing';
  if (match.state === 'denied') return 'denied';
  return coverageOf(model, clause).some((row) => row.state === 'incomplete') ? 'incomplete' : 'present';
}

/** What each chosen regime wants of a clause. */
export function coverageOf(model: PolicyModel, clause: string): readonly CoverageRow[] {
  return model.coverage.filter((row) => row.clause === clause);
}
