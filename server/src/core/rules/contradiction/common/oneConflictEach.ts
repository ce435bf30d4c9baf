import { severityRank } from '../../../config/config.ts';
import { familyOf } from '../../catalogue.ts';
import type { Finding } from '../../rule.ts';

/**
 * The findings without contradictions between sentences that another contradiction already sets against each other: "we share
 * nothing with advertisers" and "we share data with advertisers" break rules on sharing and on advertising, but are one
 * conflict. The most severe is kept, of equal ones the first.
 */
export function oneConflictEach(findings: readonly Finding[]): readonly Finding[] {
  const conflicts = findings
    .filter(({ rule, related }) => familyOf(rule) === 'contradiction' && related.length > 0)
    .map((finding) => ({ finding, places: placesOf(finding) }))
    .sort((a, b) => severityRank[a.finding.severity] - severityRank[b.finding.severity]);
  const kept: typeof conflicts = [];
  for (const conflict of conflicts) {
    if (!kept.some(({ places }) => [...conflict.places].every((place) => places.has(place)))) kept.push(conflict);
  }
  const repeated = new Set(conflicts.filter((conflict) => !kept.includes(conflict)).map(({ finding }) => finding));
  return repeated.size === 0 ? findings : findings.filter((finding) => !repeated.has(finding));
}

/** Where the sentences of a conflict start. */
function placesOf({ span, related }: Finding): ReadonlySet<number> {
  return new Set([span, ...related.map((one) => one.span)].map(({ start }) => start));
}
