import { type Span, shift } from '../text/span.ts';
import type { ClauseMatch } from './clauseMatch.ts';
import type { ElementLabel } from './clausePatterns.ts';
import type { PatternHit, PatternIndex } from './patternIndex.ts';
import type { Context, ReadSentence } from './recogniseClauses.ts';

/** Sentences on either side of a stating one that still belong to the clause's passage. */
const reach = 2;

/** What {@link findElements} searches. */
interface ElementSources {
  readonly matches: readonly Omit<ClauseMatch, 'elements'>[];
  readonly read: readonly ReadSentence[];
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
  const places = placesOf(sources);
  const found = sources.matches.flatMap((match) => elementsOf(match, places, sources));
  const elements = new Map(sources.matches.map(({ clause }) => [clause, new Map<string, Span>()]));
  // Sentence by sentence, which is how the places of hits are found fastest.
  for (const { hit, start } of found.sort((a, b) => a.at - b.at)) {
    elements.get(hit.label.clause)?.set(hit.label.element, shift(hit.span, start));
  }
  return elements;
}

/** The first hit of an element. */
interface FoundElement {
  readonly hit: PatternHit<ElementLabel>;
  /** Index of the sentence, and where it starts. */
  readonly at: number;
  readonly start: number;
}

/** Where sentences stand; all numbers are indices of sentences. */
interface Places {
  readonly sentences: readonly (ReadSentence | undefined)[];
  /** What the patterns found in a sentence; none where it does not belong to the policy. */
  readonly hitsIn: (sentence: number) => HitsByClause | undefined;
  /** The items that a sentence introduces. */
  readonly items: ReadonlyMap<number, readonly number[]>;
  /** The sentences under the headings of a clause. */
  readonly headed: ReadonlyMap<string, readonly number[]>;
}

function placesOf({ read, context, index: patterns }: ElementSources): Places {
  const sentences: ReadSentence[] = [];
  const items = new Map<number, number[]>();
  const sections = new Map<number, number[]>();
  for (const one of read) {
    const { index, section, leadIn } = one.sentence;
    sentences[index] = one;
    addTo(sections, section, index);
    if (leadIn !== undefined) addTo(items, leadIn, index);
  }
  const headed = new Map<string, number[]>();
  for (const [section, clauses] of context) {
    for (const clause of clauses) for (const index of sections.get(section) ?? []) addTo(headed, clause, index);
  }
  const hits: HitsByClause[] = [];
  const hitsIn = (at: number) => {
    const one = sentences[at];
    if (one) hits[at] ??= hitsByClause(patterns.match(one.sentence, one.leadIn));
    return hits[at];
  };
  return { sentences, hitsIn, items, headed };
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function elementsOf(
  { clause, evidence }: Omit<ClauseMatch, 'elements'>,
  { sentences, hitsIn, items, headed }: Places,
  { elementCounts }: ElementSources,
): readonly FoundElement[] {
  const stating = new Set(evidence.filter(({ by }) => by !== 'heading').map(({ sentence }) => sentence));
  /** 1 for each sentence of the passages as far as they are known beforehand. */
  const near = new Uint8Array(sentences.length);
  for (const at of headed.get(clause) ?? []) near[at] = 1;
  for (const at of stating) {
    near.fill(1, Math.max(0, at - reach), at + reach + 1);
    for (const item of items.get(at) ?? []) near[item] = 1;
  }
  const elements = new Map<string, FoundElement>();
  const most = elementCounts.get(clause) ?? 0;
  // What follows an element, up to `end` and a little further, still belongs to the passage.
  for (let at = 0, end = -reach - 1; at < near.length && elements.size < most; at++) {
    if (near[at] === 0 && at > end + reach) continue;
    const hits = hitsIn(at)?.get(clause);
    if (!hits) continue;
    end = at;
    const start = sentences[at]?.sentence.span.start ?? 0;
    for (const hit of hits) {
      if (!elements.has(hit.label.element)) elements.set(hit.label.element, { hit, at, start });
    }
  }
  return [...elements.values()];
}

type ElementHits = readonly PatternHit<ElementLabel>[];
type HitsByClause = ReadonlyMap<string, ElementHits>;

const byClause = new WeakMap<ElementHits, HitsByClause>();

/** Kept by the list of hits, which is the same while the text is. */
function hitsByClause(hits: ElementHits): HitsByClause {
  let known = byClause.get(hits);
  if (!known) {
    const lists = new Map<string, PatternHit<ElementLabel>[]>();
    for (const hit of hits) addTo(lists, hit.label.clause, hit);
    known = lists;
    byClause.set(hits, known);
  }
  return known;
}
