import type { ClauseType } from '../knowledge/types.ts';
import { type Span, shift } from '../text/span.ts';
import type { ClauseMatch } from './clauseMatch.ts';
import type { Context, ReadSentence } from './recogniseClauses.ts';

/** Sentences on either side of a stating one that still belong to the clause's passage. */
const reach = 2;

/**
 * Finds the elements of a clause that the text gives, each with where. An element counts only in the clause's own
 * passages: sentences that state it, their neighbours, items that they introduce, and everything under the clause's
 * heading. A passage goes on as long as element follows element, so that a list without marks is read to its end.
 */
export function findElements(
  type: ClauseType,
  match: Pick<ClauseMatch, 'evidence'>,
  read: readonly ReadSentence[],
  context: Context,
): ReadonlyMap<string, Span> {
  const stating = new Set(match.evidence.filter(({ by }) => by !== 'heading').map(({ sentence }) => sentence));
  const elements = new Map<string, Span>();
  let end = -1;
  for (const { sentence, hits } of read) {
    const found = hits.filter(({ label }) => label.clause === type.id && label.role === 'element');
    if (found.length === 0) continue;
    const { index, section, leadIn } = sentence;
    const near =
      index <= end + reach ||
      context.get(section)?.has(type.id) ||
      (leadIn !== undefined && stating.has(leadIn)) ||
      isNextTo(stating, index);
    if (!near) continue;
    end = index;
    for (const { label, span } of found) {
      const id = label.element as string;
      if (!elements.has(id)) elements.set(id, shift(span, sentence.span.start));
    }
  }
  return elements;
}

function isNextTo(stating: ReadonlySet<number>, index: number): boolean {
  for (let by = -reach; by <= reach; by++) if (stating.has(index + by)) return true;
  return false;
}
