import { ofKnowledge } from './ofKnowledge.ts';
import type { Requirement } from './types.ts';

/** Ids of clauses by what most of the laws that a text can name make of them. */
interface OfMostLaws {
  /** Asked for, and not only recommended. */
  readonly asked: ReadonlySet<string>;
  /** Spoken of, if only to recommend it. */
  readonly named: ReadonlySet<string>;
}

/** What holds whichever law applies: what only some laws speak of is no fault of a text that names none of them. */
export const ofMostLaws = ofKnowledge((knowledge): OfMostLaws => {
  const laws = knowledge.regimes.filter(({ signs }) => signs.length > 0);
  const byMost = (holds: (requirement: Requirement | undefined) => boolean): ReadonlySet<string> => {
    const clauses = knowledge.clauses.filter(
      ({ levels }) => laws.filter(({ id }) => holds(levels[id])).length * 2 > laws.length,
    );
    return new Set(clauses.map(({ id }) => id));
  };
  return {
    asked: byMost((requirement) => (requirement?.level ?? 'recommended') !== 'recommended'),
    named: byMost((requirement) => requirement !== undefined),
  };
});
