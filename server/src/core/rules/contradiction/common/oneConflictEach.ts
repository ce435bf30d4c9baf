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
  /** The places of the kept conflicts, under each of them. */
  const kept = new Map<number, ReadonlySet<number>[]>();
  const repeated = new Set<Finding>();
  for (const { finding, places } of conflicts) {
    if (kept.get(finding.span.start)?.some((others) => isWithin(places, others))) {
      repeated.add(finding);
      continue;
    }
    for (const place of places) {
      const same = kept.get(place);
      if (same) same.push(places);
      else kept.set(place, [places]);
    }
  }
  return repeated.size === 0 ? findings : findings.filter((finding) => !repeated.has(finding));
}

function isWithin(places: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  if (places.size > others.size) return false;
  for (const place of places) if (!others.has(place)) return false;
  return true;
}

/** Where the sentences of a conflict start. */
function placesOf({ span, related }: Finding): ReadonlySet<number> {
  return new Set([span.start, ...related.map((one) => one.span.start)]);
}
