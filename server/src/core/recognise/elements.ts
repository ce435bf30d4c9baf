import type { Sentence } from '../read/sentence.ts';
import { leadInOf, type SentenceList } from '../read/sentenceGroups.ts';
import { type Span, shift } from '../text/span.ts';
import type { ClauseMatch } from './clauseMatch.ts';
import type { ElementLabel } from './clausePatterns.ts';
import type { PatternHit, PatternIndex } from './patternIndex.ts';
import type { Context } from './recogniseClauses.ts';

/** Sentences on either side of a stating one that still belong to the clause's passage. */
const reach = 2;

/** What {@link findElements} searches. */
interface ElementSources extends SentenceList {
  readonly matches: readonly Omit<ClauseMatch, 'elements'>[];
  /** Indices of the sections that belong to the policy. */
  readonly inPolicy: ReadonlySet<number>;
  readonly context: Context;
  readonly index: PatternIndex<ElementLabel>;
}

/**
 * Finds the elements of each clause that the text gives, each with where. An element counts only in the clause's own
 * passages: sentences that state it, their neighbours, items that they introduce, and everything under the clause's
 * heading. A passage goes on as long as element follows element, so that a list without marks is read to its end.
 *
 * @returns by clause id and element id.
 */
export function findElements(sources: ElementSources): ReadonlyMap<string, ReadonlyMap<string, Span>> {
  const { matches, groups, index } = sources;
  const held = new Map<string, Held[]>();
  for (const { group, first } of groups) {
    const elements = group.results.get(index, () => elementsIn(group.sentences, index));
    for (const [clause, holdings] of elements) addTo(held, clause, { first, holdings });
  }
  const near = new Nearness(sources.sentences.length);
  const found = matches.flatMap((match) => elementsOf(match, held.get(match.clause) ?? [], near, sources));
  const elements = new Map(matches.map(({ clause }) => [clause, new Map<string, Span>()]));
  // Sentence by sentence, which is how the places of hits are found fastest.
  for (const { hit, sentence } of found.sort((a, b) => a.sentence.index - b.sentence.index)) {
    elements.get(hit.label.clause)?.set(hit.label.element, shift(hit.span, sentence.span.start));
  }
  return elements;
}

type ElementHit = PatternHit<ElementLabel>;

/** A sentence of a group that holds elements of a clause. */
interface Holding {
  readonly at: number;
  readonly hits: readonly ElementHit[];
}

/** The sentences of a group that hold elements of a clause, and the elements that they hold. */
interface Holdings {
  readonly holding: readonly Holding[];
  readonly elements: ReadonlySet<string>;
}

/** The same of a placed group. */
interface Held {
  /** Index of the first sentence of the group in the document. */
  readonly first: number;
  readonly holdings: Holdings;
}

function elementsIn(group: readonly Sentence[], index: PatternIndex<ElementLabel>): ReadonlyMap<string, Holdings> {
  const held = new Map<string, Holding[]>();
  for (const sentence of group) {
    const hits = index.match(sentence, leadInOf(sentence, group));
    if (hits.length === 0) continue;
    for (const [clause, own] of hitsByClause(hits)) addTo(held, clause, { at: sentence.index, hits: own });
  }
  return new Map(Array.from(held, ([clause, holding]) => [clause, { holding, elements: elementsHeld(holding) }]));
}

function elementsHeld(holding: readonly Holding[]): ReadonlySet<string> {
  const elements = new Set<string>();
  for (const { hits } of holding) for (const { label } of hits) elements.add(label.element);
  return elements;
}

type HitsByClause = ReadonlyMap<string, readonly ElementHit[]>;

/** By the hits of a sentence, which stay the same as long as its text does, also where another of its group changes. */
const byClause = new WeakMap<readonly ElementHit[], HitsByClause>();

function hitsByClause(hits: readonly ElementHit[]): HitsByClause {
  let known = byClause.get(hits);
  if (!known) {
    const lists = new Map<string, ElementHit[]>();
    for (const hit of hits) addTo(lists, hit.label.clause, hit);
    known = lists;
    byClause.set(hits, known);
  }
  return known;
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The sentences that state one clause after another, and those around them: one buffer serves all clauses. */
class Nearness {
  /** The number of the clause that a sentence stated last, and of the one that it stood near to last. */
  readonly #stating: Uint16Array;
  readonly #near: Uint16Array;
  #clause = 0;

  constructor(sentences: number) {
    this.#stating = new Uint16Array(sentences);
    this.#near = new Uint16Array(sentences);
  }

  /** Forgets the clause before. */
  begin(): void {
    this.#clause++;
  }

  add(sentence: number): void {
    this.#stating[sentence] = this.#clause;
    for (let at = Math.max(0, sentence - reach); at <= sentence + reach; at++) this.#near[at] = this.#clause;
  }

  has(sentence: number): boolean {
    return this.#stating[sentence] === this.#clause;
  }

  isNear(sentence: number): boolean {
    return this.#near[sentence] === this.#clause;
  }
}

/** The first hit of an element. */
interface FoundElement {
  readonly hit: ElementHit;
  readonly sentence: Sentence;
}

function hasOther(held: ReadonlySet<string>, found: ReadonlyMap<string, unknown>): boolean {
  for (const element of held) if (!found.has(element)) return true;
  return false;
}

function elementsOf(
  { clause, evidence }: Omit<ClauseMatch, 'elements'>,
  held: readonly Held[],
  near: Nearness,
  { sentences, inPolicy, context }: ElementSources,
): readonly FoundElement[] {
  // When all that the text holds anywhere are found the search is over.
  const anywhere = new Set<string>();
  for (const { holdings } of held) for (const element of holdings.elements) anywhere.add(element);
  const most = anywhere.size;
  near.begin();
  for (const { by, sentence } of evidence) if (by !== 'heading' && sentence !== undefined) near.add(sentence);
  const elements = new Map<string, FoundElement>();
  // What follows an element, up to `end` and a little further, still belongs to the passage.
  let end = -reach - 1;
  for (const { first, holdings } of held) {
    if (elements.size >= most) break;
    // Where all that a group holds are found already, only how far the passage goes is of interest.
    const isNew = hasOther(holdings.elements, elements);
    for (const { at, hits } of holdings.holding) {
      const sentence = sentences[first + at] as Sentence;
      const { index, section, leadIn } = sentence;
      const isOwn = near.isNear(index) || (leadIn !== undefined && near.has(leadIn));
      if (!isOwn && index > end + reach && !context.get(section)?.has(clause)) continue;
      if (!inPolicy.has(section)) continue;
      end = index;
      if (!isNew) continue;
      for (const hit of hits) {
        if (!elements.has(hit.label.element)) elements.set(hit.label.element, { hit, sentence });
      }
    }
  }
  return [...elements.values()];
}
