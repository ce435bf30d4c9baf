import { insertClause } from '../../insert/insertClause.ts';
import type { PolicyModel } from '../../model.ts';
import { isAsked } from '../../recognise/assessCoverage.ts';
import { bilingualData } from '../bilingualData.ts';
import { askersOf, doubtOf, type Gap, gapsOf, severityOf, titleSpan } from '../gaps.ts';
import { defineRule, type Found } from '../rule.ts';

/** From how many missing rights on one finding speaks of all of them. */
const many = 3;

/** Three or more missing rights: one thing to the writer, and one fix. */
export const missingDataSubjectRights = defineRule({
  id: 'missing/data-subject-rights',
  summary: {
    en: 'The rights of the people whose data are processed must be in the policy.',
    zh: '政策必须写明个人信息主体的权利。',
  },
  severity: 'warning',
  *check(policy) {
    const rights = missingTogether(policy);
    if (rights.length > 0) yield several(rights, policy);
  },
  fixes(finding, policy) {
    return [insertClause(policy, finding.clauses)];
  },
});

function several(rights: readonly Gap[], policy: PolicyModel): Found {
  const rows = rights.flatMap((right) => right.rows);
  const { regimes, citations, laws, unchecked } = askersOf(rows, policy);
  const doubt = doubtOf(rows, unchecked, policy);
  return {
    message: `several${doubt}`,
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
}

/** The missing rights that are told as one: all, where they are many. */
export function missingTogether(policy: PolicyModel): readonly Gap[] {
  const rights = missingRights(policy);
  return rights.length >= many ? rights : [];
}

/** The rights that a chosen regime asks for and the policy lacks, in the order of a complete policy. */
function missingRights(policy: PolicyModel): readonly Gap[] {
  const group = new Set(
    policy.knowledge.clauses.filter((clause) => clause.group === 'data-subject-rights').map((clause) => clause.id),
  );
  const gaps = gapsOf(policy, (row) => group.has(row.clause) && row.state === 'missing' && isAsked(row));
  return [...gaps].sort((a, b) => a.order - b.order);
}
