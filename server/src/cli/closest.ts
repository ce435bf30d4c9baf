/** Known names that a name may be a slip of: those that contain it, else those that few letters tell from it. */
export function closest(name: string, known: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase();
  const containing = known.filter((one) => one.includes(wanted));
  if (containing.length > 0) return containing.slice(0, 5);
  const most = wanted.length < 5 ? 1 : 2;
  const near = known.map((one) => ({ one, steps: distance(wanted, one) })).filter(({ steps }) => steps <= most);
  return near
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ one }) => one);
}

/** “did you mean …?”, or what else to do. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const close = closest(name, known);
  return close.length > 0 ? `did you mean ${close.join(', ')}?` : otherwise;
}

/** How many letters have to be put in, taken out, changed or swapped with their neighbour. */
function distance(from: string, to: string): number {
  let [earlier, last] = [[] as number[], Array.from({ length: to.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = last[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swap = isSwapped ? earlier[j - 2]! + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(change, swap, last[j]! + 1, row[j - 1]! + 1));
    }
    [earlier, last] = [last, row];
  }
  return last[to.length]!;
}
