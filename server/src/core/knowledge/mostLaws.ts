import type { Knowledge } from './knowledge.ts';
import type { Requirement } from './types.ts';

/** Ids of clauses by what most of the laws that a text can name make of them. */
interface OfMostLaws {
  /** Asked for, and not only recommended. */
  readonly asked: ReadonlySet<string>;
  /** Spoken of, if only to recommend it. */
  readonly named: ReadonlySet<string>;
}

const read = new WeakMap<Knowledge, OfMostLaws>();

/** What holds whichever law applies: what only some laws speak of is no fault of a text that names none of them. */
export function ofMostLaws(knowledge: Knowledge): OfMostLaws {
  let known = read.get(knowledge);
  if (!known) {
    const laws = knowledge.regimes.filter(({ signs }) => signs.length > 0);
    const byMost = (holds: (requirement: Requirement | undefined) => boolean): ReadonlySet<string> => {
      const clauses = knowledge.clauses.filter(
        ({ levels }) => laws.filter(({ id }) => holds(levels[id])).length * 2 > laws.length,
      );
      return new Set(clauses.map(({ id }) => id));
    };
    known = {
      asked: byMost((requirement) => (requirement?.level ?? 'recommended') !== 'recommended'),
      named: byMost((requirement) => requirement !== undefined),
    };
    read.set(knowledge, known);
  }
  return known;
}
