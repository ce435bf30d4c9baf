import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Token } from '../sentence.ts';
import type { Action } from '../statement.ts';
import { tokenise } from '../tokenise.ts';

/** A verb of an action, with the words that must follow it (not necessarily at once): "make" … "available". */
export interface VerbEntry {
  readonly action: Action;
  readonly particles: readonly string[];
  /** "keep to ourselves": says that the action is not done. */
  readonly denies: boolean;
}

/** The word lists of the English grammar, made once for a knowledge. */
export interface GrammarLexicon {
  readonly verbs: ReadonlyMap<string, readonly VerbEntry[]>;
  readonly nouns: ReadonlyMap<string, readonly Action[]>;
  /** The last words of those nouns that are two. */
  readonly nounHeads: ReadonlySet<string>;
  /** Verbs with the particle or noun behind them that makes them no deed with data: "log" → "in", "give" → "consent". */
  readonly noDeeds: ReadonlyMap<string, readonly string[]>;
  readonly lightVerbs: PhraseSet;
  /** Nouns for people whose data are handled. */
  readonly persons: ReadonlySet<string>;
  /** What may be said to be a person's without being data: "your consent". */
  readonly notData: ReadonlySet<string>;
  /** "data ‹protection›": words that make a kind of data before them none. */
  readonly noDataBehind: ReadonlySet<string>;
  /** "‹legitimate› interest" */
  readonly noDataBefore: ReadonlySet<string>;
  /** Kinds of data that can be the place of others: "on your ‹device›". */
  readonly dataPlaces: ReadonlySet<string>;
  /** "the promise that …", "the rule that …": what follows is said, and no relative clause. */
  readonly claims: ReadonlySet<string>;
  /** "free to use", "entitled to use". */
  readonly leave: ReadonlySet<string>;
  /** Verbs whose subject is the data: "your data stay here", "go to our partners". */
  readonly moving: ReadonlySet<string>;
  /** What one does as a rule: "it is our practice to …". */
  readonly practice: ReadonlySet<string>;
  /** Nouns for bodies that data can go to: "firm", "agency". */
  readonly organisations: ReadonlySet<string>;
  /** Companies that many services work with, by the first word of their names. */
  readonly services: ReadonlySet<string>;
  readonly refusing: ReadonlySet<string>;
  readonly allowing: ReadonlySet<string>;
  readonly frontedNegations: PhraseSet;
  readonly exceptions: PhraseSet;
  readonly hedges: PhraseSet;
  readonly exclusive: PhraseSet;
  /** Names of places, and words for other countries. */
  readonly places: PhraseSet;
  readonly consent: ReadonlySet<string>;
  readonly law: ReadonlySet<string>;
  readonly request: ReadonlySet<string>;
  readonly choice: ReadonlySet<string>;
  readonly necessity: ReadonlySet<string>;
  readonly reference: ReadonlySet<string>;
  readonly harmlessNo: ReadonlySet<string>;
  readonly subjects: ReadonlyMap<string, string>;
}

/** Phrases by their first word, longest first. */
export type PhraseSet = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The actions in the order in which a verb of several classes is named after one of them. */
export const actionOrder: readonly Action[] = [
  'sell',
  'publish',
  'share',
  'delete',
  'anonymise',
  'collect',
  'retain',
  'store',
  'use',
  'track',
  'personalise',
  'encrypt',
  'access',
  'transfer-abroad',
];

const cache = new WeakMap<Knowledge, GrammarLexicon>();

export function grammarLexicon(knowledge: Knowledge): GrammarLexicon {
  const known = cache.get(knowledge);
  if (known) return known;
  const list = (name: string) => knowledge.lexicons[name]?.en ?? [];
  const words = (name: string) => new Set(list(name));
  const phrases = (name: string): PhraseSet => phraseSet(list(name), knowledge);
  const verbs = new Map<string, VerbEntry[]>();
  const nouns = new Map<string, Action[]>();
  for (const action of actionOrder) {
    for (const entry of list(`action-${action}`)) {
      if (entry.startsWith('n:')) push(nouns, entry.slice(2), action);
      else {
        const [verb, ...particles] = entry.replace(/^not:/, '').split(' ') as [string, ...string[]];
        push(verbs, verb, { action, particles, denies: entry.startsWith('not:') });
      }
    }
  }
  const noDeeds = new Map<string, string[]>();
  for (const phrase of list('no-deed-phrases')) {
    const [verb, behind] = phrase.split(' ') as [string, string];
    push(noDeeds, verb, behind);
  }
  const lexicon: GrammarLexicon = {
    verbs,
    nouns,
    nounHeads: new Set([...nouns.keys()].flatMap((noun) => noun.split(' ').slice(1))),
    noDeeds,
    lightVerbs: phrases('light-verbs'),
    persons: words('person-nouns'),
    notData: words('not-data-nouns'),
    noDataBehind: words('not-data-behind'),
    noDataBefore: words('not-data-before'),
    dataPlaces: words('data-places'),
    claims: words('claim-nouns'),
    leave: words('leave-adjectives'),
    moving: words('moving-verbs'),
    practice: words('practice-nouns'),
    organisations: words('organisation-nouns'),
    services: words('named-services'),
    refusing: words('refusing-verbs'),
    allowing: words('allowing-verbs'),
    frontedNegations: phrases('fronted-negations'),
    exceptions: phrases('exception-markers'),
    hedges: phrases('hedges'),
    exclusive: phrases('exclusive-words'),
    places: phraseSet(['place', 'place-names', 'abroad-words'].flatMap(list), knowledge),
    consent: words('consent-words'),
    law: words('law-words'),
    request: words('request-words'),
    choice: words('choice-words'),
    necessity: words('necessity-words'),
    reference: words('reference-words'),
    harmlessNo: words('harmless-negations'),
    subjects: new Map(list('subject-groups').map((line) => line.split(' ') as [string, string])),
  };
  cache.set(knowledge, lexicon);
  return lexicon;
}

/** @returns the number of tokens that a phrase of the set takes at token `at`; 0 where none does. */
export function phraseAt(set: PhraseSet, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return 0;
  const tails = set.get(token.lemma) ?? set.get(token.word);
  if (!tails) return 0;
  for (const rest of tails) {
    if (rest.every((word, i) => tokens[at + 1 + i]?.lemma === word || tokens[at + 1 + i]?.word === word))
      return 1 + rest.length;
  }
  return 0;
}

function phraseSet(list: readonly string[], knowledge: Knowledge): PhraseSet {
  const set = new Map<string, string[][]>();
  for (const phrase of list) {
    const [first, ...rest] = tokenise(phrase, 'en', knowledge).map((token) => token.lemma);
    if (first !== undefined) push(set, first, rest);
  }
  for (const tails of set.values()) tails.sort((a, b) => b.length - a.length);
  return set;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
