import type { Span } from '../text/span.ts';
import type { Found, MessageData } from './rule.ts';

/** Further places that show the habits of a writer; more would hide the first. */
const most = 5;

/** Where one slip of copying or storing has made all of them, each wants mending. */
export const mostOfOneCause = 20;

/**
 * What is one finding though it stands in many places: the places after the first, as many as are worth showing.
 *
 * @param dataAt what the message is filled with, where it differs from place to place.
 */
export function otherPlaces(
  spans: readonly Span[],
  message: string,
  limit = most,
  dataAt?: (place: Span) => MessageData,
): NonNullable<Found['related']> {
  return spans.slice(0, limit).map((span) => ({ span, message, data: dataAt?.(span) }));
}
