import type { ClauseType } from '../knowledge/types.ts';
import { type Span, shift } from '../text/span.ts';
import type { ClauseMatch } from './clauseMatch.ts';
import type { Context, ReadSentence } from './recogniseClauses.ts';

/** Sentences on either side of a stating one that still belong to the clause's passage. */
const reach = 2;

/**
 * Finds the elements of a clause that the text gives, each with where. An element counts only in the clause's own
 * passages: sentences that state it, their neighbours in the section, items that they introduce, and everything under the
 * clause's heading.
 */
export function findElements(
  type: ClauseType,
  match: Pick<ClauseMatch, 'clause' | 'evidence'>,
  read: readonly ReadSentence[],
  context: Context,
): ReadonlyMap<string, Span> {
  const stating = new Set(match.evidence.filter(({ by }) => by !== 'heading').map(({ sentence }) => sentence));
  const isNear = ({ sentence }: ReadSentence): boolean => {
    if (context.get(sentence.section)?.has(type.id)) return true;
    if (sentence.leadIn !== undefined && stating.has(sentence.leadIn)) return true;
    for (let by = -reach; by <= reach; by++) if (stating.has(sentence.index + by)) return true;
    return false;
  };
  const elements = new Map<string, Span>();
  for (const one of read) {
    for (const { label, span } of one.hits) {
      if (label.clause !== type.id || label.element === undefined || elements.has(label.element)) continue;
      if (isNear(one)) elements.set(label.element, shift(span, one.sentence.span.start));
    }
  }
  return elements;
}
