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
  /** How many elements each clause has: when all are found the search is over. */
  readonly elementCounts: ReadonlyMap<string, number>;
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
    for (const [clause, holding] of elements) addTo(held, clause, { first, holding });
  }
  const found = matches.flatMap((match) => elementsOf(match, held.get(match.clause) ?? [], sources));
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

/** The sentences of a placed group that hold elements of a clause. */
interface Held {
  /** Index of the first sentence of the group in the document. */
  readonly first: number;
  readonly holding: readonly Holding[];
}

function elementsIn(
  group: readonly Sentence[],
  index: PatternIndex<ElementLabel>,
): ReadonlyMap<string, readonly Holding[]> {
  const held = new Map<string, Holding[]>();
  for (const sentence of group) {
    const hits = index.match(sentence, leadInOf(sentence, group));
    if (hits.length === 0) continue;
    for (const [clause, own] of hitsByClause(hits)) addTo(held, clause, { at: sentence.index, hits: own });
  }
  return held;
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

/** The first hit of an element. */
interface FoundElement {
  readonly hit: ElementHit;
  readonly sentence: Sentence;
}

function elementsOf(
  { clause, evidence }: Omit<ClauseMatch, 'elements'>,
  held: readonly Held[],
  { sentences, elementCounts, inPolicy, context }: ElementSources,
): readonly FoundElement[] {
  const most = elementCounts.get(clause) ?? 0;
  if (held.length === 0 || most === 0) return [];
  /** 1 for each sentence that states the clause, and for those around these. */
  const stating = new Uint8Array(sentences.length);
  const near = new Uint8Array(sentences.length);
  for (const { by, sentence } of evidence) {
    if (by === 'heading') continue;
    stating[sentence] = 1;
    near.fill(1, Math.max(0, sentence - reach), sentence + reach + 1);
  }
  const elements = new Map<string, FoundElement>();
  // What follows an element, up to `end` and a little further, still belongs to the passage.
  let end = -reach - 1;
  for (const { first, holding } of held) {
    for (const { at, hits } of holding) {
      if (elements.size >= most) return [...elements.values()];
      const sentence = sentences[first + at] as Sentence;
      const { index, section, leadIn } = sentence;
      if (!inPolicy.has(section)) continue;
      const isOwn = near[index] === 1 || (leadIn !== undefined && stating[leadIn] === 1);
      if (!isOwn && index > end + reach && !context.get(section)?.has(clause)) continue;
      end = index;
      for (const hit of hits) {
        if (!elements.has(hit.label.element)) elements.set(hit.label.element, { hit, sentence });
      }
    }
  }
  return [...elements.values()];
}
