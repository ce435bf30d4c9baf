/** A promise with all that breaks it. */
export interface Broken<T> {
  readonly promise: T;
  readonly breaches: readonly T[];
}

/** Promises with what breaks them, each once. */
export interface Conflict<T> {
  readonly promises: readonly T[];
  readonly breaches: readonly T[];
}

/**
 * Broken promises as conflicts: those that the same breach breaks are one, and so on through what breaks either. In the order
 * of the first promise of each; repeated statements make many pairs, so that each breach is looked at once for each promise.
 */
export function joinConflicts<T>(broken: readonly Broken<T>[]): readonly Conflict<T>[] {
  const firstOf = new Map<T, number>();
  const joinedTo = broken.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (joinedTo[root] !== root) root = joinedTo[root] as number;
    joinedTo[index] = root;
    return root;
  };
  for (const [index, { breaches }] of broken.entries()) {
    for (const breach of breaches) {
      const first = firstOf.get(breach);
      if (first === undefined) firstOf.set(breach, index);
      else {
        const [a, b] = [rootOf(first), rootOf(index)];
        joinedTo[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const groups = new Map<number, Broken<T>[]>();
  for (const [index, one] of broken.entries()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(one);
    else groups.set(root, [one]);
  }
  return [...groups.values()].map((group) => ({
    promises: group.map(({ promise }) => promise),
    breaches: [...new Set(group.flatMap(({ breaches }) => breaches))],
  }));
}
