/**
 * The number of single-letter changes between two short strings (Levenshtein distance).
 * V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions and reversals", 1966.
 *
 * @param swaps whether two neighbours that have changed places count as one change, as they do in slips of the finger.
 */
export function distance(a: string, b: string, swaps = false): number {
  let [earlier, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = swaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwapped ? (earlier[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [earlier, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
