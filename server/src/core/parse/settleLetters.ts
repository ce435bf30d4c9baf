import type { Marker } from './document.ts';

/**
 * Tells letters from Roman numbers: "i." counts on from "h.", "v)" from "u)". Read alone, such a marker is taken for a
 * number; the marker before it at the same depth decides.
 *
 * @param drafts in the order of the text; their markers are replaced in place.
 */
export function settleLetters(drafts: { marker?: Marker; depth?: number }[]): void {
  const last = new Map<number, Marker>();
  for (const draft of drafts) {
    if (draft.marker === undefined) continue;
    const depth = draft.depth ?? -1;
    const before = last.get(depth);
    draft.marker = asLetter(draft.marker, before);
    last.set(depth, draft.marker);
  }
}

function asLetter(marker: Marker, before: Marker | undefined): Marker {
  const [letter] = marker.text.match(/[a-z]/i) ?? [];
  if (marker.style !== 'roman' || letter === undefined || /[a-z]{2}/i.test(marker.text)) return marker;
  const style = letter < 'a' ? 'upper-alpha' : 'lower-alpha';
  const ordinal = letter.toLowerCase().charCodeAt(0) - 96;
  return before?.style === style && before.ordinal[0] === ordinal - 1 ? { ...marker, style, ordinal: [ordinal] } : marker;
}
