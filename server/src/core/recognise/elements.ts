import type { Sentence } from '../read/sentence.ts';
import { findSentences, leadInOf, type SentenceList } from '../read/sentenceGroups.ts';
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
  const holding = holdingSentences(sources);
  const found = sources.matches.flatMap((match) => elementsOf(match, holding.get(match.clause) ?? [], sources));
  const elements = new Map(sources.matches.map(({ clause }) => [clause, new Map<string, Span>()]));
  // Sentence by sentence, which is how the places of hits are found fastest.
  for (const { hit, sentence } of found.sort((a, b) => a.sentence.index - b.sentence.index)) {
    elements.get(hit.label.clause)?.set(hit.label.element, shift(hit.span, sentence.span.start));
  }
  return elements;
}

type ElementHit = PatternHit<ElementLabel>;

/** The first hit of an element. */
interface FoundElement {
  readonly hit: ElementHit;
  readonly sentence: Sentence;
}

/** A sentence that holds elements of a clause. */
interface Holding {
  readonly sentence: Sentence;
  readonly hits: readonly ElementHit[];
}

/** By clause, the sentences that hold elements of it, in the order of the text. */
function holdingSentences(sources: ElementSources): ReadonlyMap<string, readonly Holding[]> {
  const { index, inPolicy } = sources;
  const holding = new Map<string, Holding[]>();
  const inSentences = findSentences(sources, index, (sentence, group) => {
    const hits = index.match(sentence, leadInOf(sentence, group));
    return hits.length === 0 ? undefined : byClause(hits);
  });
  for (const { sentence, found } of inSentences) {
    if (!inPolicy.has(sentence.section)) continue;
    for (const { clause, hits } of found) addTo(holding, clause, { sentence, hits });
  }
  return holding;
}

function byClause(
  hits: readonly ElementHit[],
): readonly { readonly clause: string; readonly hits: readonly ElementHit[] }[] {
  const lists = new Map<string, ElementHit[]>();
  for (const hit of hits) addTo(lists, hit.label.clause, hit);
  return [...lists].map(([clause, own]) => ({ clause, hits: own }));
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function elementsOf(
  { clause, evidence }: Omit<ClauseMatch, 'elements'>,
  holding: readonly Holding[],
  { elementCounts, context }: ElementSources,
): readonly FoundElement[] {
  const stating = new Set(evidence.filter(({ by }) => by !== 'heading').map(({ sentence }) => sentence));
  /** Whether a sentence is of the passages as far as they are known beforehand. */
  const isNear = ({ index, section, leadIn }: Sentence): boolean => {
    if (context.get(section)?.has(clause) || (leadIn !== undefined && stating.has(leadIn))) return true;
    for (let at = index - reach; at <= index + reach; at++) if (stating.has(at)) return true;
    return false;
  };
  const elements = new Map<string, FoundElement>();
  const most = elementCounts.get(clause) ?? 0;
  // What follows an element, up to `end` and a little further, still belongs to the passage.
  let end = -reach - 1;
  for (const { sentence, hits } of holding) {
    if (elements.size >= most) break;
    if (sentence.index > end + reach && !isNear(sentence)) continue;
    end = sentence.index;
    for (const hit of hits) {
      if (!elements.has(hit.label.element)) elements.set(hit.label.element, { hit, sentence });
    }
  }
  return [...elements.values()];
}
