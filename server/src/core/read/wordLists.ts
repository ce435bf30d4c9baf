import type { Knowledge } from '../knowledge/knowledge.ts';

/** The word lists of the tagger as sets, made once for a knowledge. */
export interface WordLists {
  readonly pronouns: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly nounFirst: ReadonlySet<string>;
  /** Irregular form → dictionary form. */
  readonly irregular: ReadonlyMap<string, string>;
}

const cache = new WeakMap<Knowledge, WordLists>();

/** @returns the English word lists of the knowledge; empty ones where a list is missing. */
export function wordLists(knowledge: Knowledge): WordLists {
  const known = cache.get(knowledge);
  if (known) return known;
  const words = (name: string): ReadonlySet<string> => new Set(knowledge.lexicons[name]?.en ?? []);
  const lists: WordLists = {
    pronouns: words('pronouns'),
    determiners: words('determiners'),
    prepositions: words('prepositions'),
    conjunctions: words('conjunctions'),
    subordinators: words('subordinators'),
    modals: words('modals'),
    auxiliaries: words('auxiliaries'),
    negators: words('negators'),
    adverbs: words('adverbs'),
    adjectives: words('adjectives'),
    verbs: words('verbs'),
    nounFirst: words('noun-only'),
    irregular: new Map(
      (knowledge.lexicons['irregular-forms']?.en ?? []).map((line) => line.split(' ') as [string, string]),
    ),
  };
  cache.set(knowledge, lists);
  return lists;
}
