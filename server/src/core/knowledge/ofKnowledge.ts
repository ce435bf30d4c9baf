import type { Knowledge } from './knowledge.ts';

/** What is made of a knowledge, made once for it when it is asked for. */
export function ofKnowledge<T extends object>(make: (knowledge: Knowledge) => T): (knowledge: Knowledge) => T {
  const made = new WeakMap<Knowledge, T>();
  return (knowledge) => {
    let known = made.get(knowledge);
    if (!known) {
      known = make(knowledge);
      made.set(knowledge, known);
    }
    return known;
  };
}
