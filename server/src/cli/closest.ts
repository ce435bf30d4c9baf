import { distance } from '../core/text/distance.ts';

/** Known names that a name may be a slip of: those that contain it, else those that few letters tell from it. */
export function closest(name: string, known: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase();
  const containing = known.filter((one) => one.includes(wanted));
  if (containing.length > 0) return containing.slice(0, 5);
  const most = wanted.length < 5 ? 1 : 2;
  const near = known.map((one) => ({ one, steps: distance(wanted, one, true) })).filter(({ steps }) => steps <= most);
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
