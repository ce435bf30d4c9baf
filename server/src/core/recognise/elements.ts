import { type Span, shift } from '../text/span.ts';
import type { ClauseMatch } from './clauseMatch.ts';
import type { ElementLabel } from './clausePatterns.ts';
import type { PatternIndex } from './patternIndex.ts';
import type { Context, ReadSentence } from './recogniseClauses.ts';

/** Sentences on either side of a stating one that still belong to the clause's passage. */
const reach = 2;

/** Where a clause's passages are, and what was found in them. */
interface Passages {
  readonly stating: ReadonlySet<number>;
  /** These and their neighbours. */
  readonly near: ReadonlySet<number>;
  readonly elements: Map<string, Span>;
  /** The last sentence in which an element was found. */
  end: number;
}

/**
 * Finds the elements of each clause that the text gives, each with where. An element counts only in the clause's own
 * passages: sentences that state it, their neighbours, items that they introduce, and everything under the clause's
 * heading. A passage goes on as long as element follows element, so that a list without marks is read to its end.
 *
 * @returns by clause id and element id.
 */
export function findElements(
  matches: readonly Omit<ClauseMatch, 'elements'>[],
  read: readonly ReadSentence[],
  context: Context,
  index: PatternIndex<ElementLabel>,
): ReadonlyMap<string, ReadonlyMap<string, Span>> {
  const passages = new Map<string, Passages>();
  for (const { clause, evidence } of matches) {
    const stating = new Set(evidence.filter(({ by }) => by !== 'heading').map(({ sentence }) => sentence));
    const near = new Set<number>();
    for (const index of stating) for (let by = -reach; by <= reach; by++) near.add(index + by);
    passages.set(clause, { stating, near, elements: new Map(), end: -reach - 1 });
  }
  for (const { sentence, leadIn } of read) {
    const topics = context.get(sentence.section);
    for (const hit of index.match(sentence, leadIn)) {
      const { clause, element } = hit.label;
      const passage = passages.get(clause);
      if (!passage || !(topics?.has(clause) || isNear(passage, sentence))) continue;
      if (!passage.elements.has(element)) passage.elements.set(element, shift(hit.span, sentence.span.start));
      passage.end = sentence.index;
    }
  }
  return new Map([...passages].map(([clause, { elements }]) => [clause, elements]));
}

function isNear({ stating, near, end }: Passages, { index, leadIn }: ReadSentence['sentence']): boolean {
  return index <= end + reach || near.has(index) || (leadIn !== undefined && stating.has(leadIn));
}
