import type { Predicate } from './predicate.ts';

/**
 * Which places of a sentence speak of a predicate: those of its own clause. "We share X for billing, and we delete Y if you
 * ask": the condition is of the second alone. What stands before the first clause is of all.
 */
export function reachOf(predicate: Predicate, all: readonly Predicate[]): (at: number) => boolean {
  const clauses = all.filter((one) => !one.restrictive && one.asserted && one.subject[0] < one.subject[1]);
  const starts = [...new Set(clauses.map(({ subject }) => subject[0]))].sort((a, b) => a - b);
  const from = starts.findLast((start) => start <= predicate.at && start < predicate.object[1]) ?? 0;
  const to = starts.find((start) => start > predicate.at) ?? Number.POSITIVE_INFINITY;
  const first = starts[0] ?? 0;
  return (at) => at < Math.min(first, to) || (from <= at && at < to);
}
