import { insertClause } from '../../insert/insertClause.ts';
import type { PolicyModel } from '../../model.ts';
import { bilingualData } from '../bilingualData.ts';
import { askersOf, type Gap, gapsOf, isAsked, severityOf, titleSpan } from '../gaps.ts';
import { defineRule } from '../rule.ts';

/** From how many missing rights on one finding speaks of all of them. */
const many = 3;

/** Three or more missing rights: one thing to the writer, and one fix. */
export const missingDataSubjectRights = defineRule({
  id: 'missing/data-subject-rights',
  summary: 'The rights of the people whose data are processed must be in the policy.',
  severity: 'warning',
  *check(policy) {
    const rights = missingRights(policy);
    if (!isManyRights(rights)) return;
    const rows = rights.flatMap((right) => right.rows);
    const { regimes, citations, laws, unchecked } = askersOf(rows, policy);
    yield {
      message: unchecked.length > 0 ? 'several-unchecked' : 'several',
      data: {
        count: rights.length,
        ...bilingualData(
          'titles',
          rights.map((right) => right.title),
        ),
        laws,
        unchecked,
      },
      span: titleSpan(policy),
      severity: severityOf({ rows }, policy),
      clauses: rights.map((right) => right.clause),
      regimes,
      citations,
    };
  },
  fixes(finding, policy) {
    return [insertClause(policy, finding.clauses)];
  },
});

/** The rights that a chosen regime asks for and the policy lacks, in the order of a complete policy. */
export function missingRights(policy: PolicyModel): readonly Gap[] {
  const group = new Set(
    policy.knowledge.clauses.filter((clause) => clause.group === 'data-subject-rights').map((clause) => clause.id),
  );
  const gaps = gapsOf(policy, (row) => group.has(row.clause) && row.state === 'missing' && isAsked(row));
  return [...gaps].sort((a, b) => a.order - b.order);
}

export function isManyRights(rights: readonly Gap[]): boolean {
  return rights.length >= many;
}
