import { insertClause } from '../../insert/insertClause.ts';
import { bilingualData } from '../bilingualData.ts';
import { gapsOf, titleSpan } from '../gaps.ts';
import { defineRule } from '../rule.ts';

/**
 * Clauses that no chosen regime demands and a good policy has: one hint for all of them. It names no clauses of its own
 * (`Finding.clauses`), since none of them counts as missing.
 */
export const missingRecommended = defineRule({
  id: 'missing/recommended',
  summary: 'A good policy also has the clauses that the chosen regimes recommend.',
  severity: 'hint',
  *check(policy) {
    const gaps = recommended(policy);
    if (gaps.length === 0) return;
    yield {
      message: 'several',
      data: {
        count: gaps.length,
        ...bilingualData(
          'titles',
          gaps.map((gap) => gap.title),
        ),
      },
      span: titleSpan(policy),
    };
  },
  fixes(_finding, policy) {
    return recommended(policy).map((gap) => insertClause(policy, [gap.clause]));
  },
});

function recommended(policy: Parameters<typeof gapsOf>[0]) {
  const asked = new Set(
    policy.coverage.filter((row) => row.state === 'missing' && row.level !== 'recommended').map((row) => row.clause),
  );
  return gapsOf(policy, (row) => row.level === 'recommended' && row.state === 'missing' && !asked.has(row.clause));
}
