import type { Marker } from './document.ts';
import type { Line } from './lines.ts';
import type { Draft } from './tile.ts';

/**
 * Tells letters from Roman numbers: "i." counts on from "h.", "v)" from "u)". Read alone, such a marker is taken for a
 * number; the last letter before it decides.
 *
 * @param drafts in the order of the text.
 */
export function settleLetters(drafts: readonly Draft[]): Draft[] {
  let before: Draft | undefined;
  return drafts.map((draft) => {
    const marker = draft.marker && asLetter(draft.marker, before?.marker);
    // Taken for a Roman number the item had opened a list of its own.
    const settled = marker === draft.marker ? draft : { ...draft, marker, list: before?.list, depth: before?.depth };
    if (marker?.style === 'lower-alpha' || marker?.style === 'upper-alpha') before = settled;
    return settled;
  });
}

/** The same for lines of plain text, before numberings are followed through them. */
export function settleLineLetters(lines: readonly Line[]): readonly Line[] {
  let before: Line | undefined;
  return lines.map((line) => {
    const marker = line.marker && asLetter(line.marker, before?.marker);
    const settled = marker === line.marker ? line : { ...line, marker };
    if (marker?.style === 'lower-alpha' || marker?.style === 'upper-alpha') before = settled;
    return settled;
  });
}

function asLetter(marker: Marker, before: Marker | undefined): Marker {
  const [letter] = marker.text.match(/[a-z]/i) ?? [];
  if (marker.style !== 'roman' || letter === undefined || /[a-z]{2}/i.test(marker.text)) return marker;
  const style = letter < 'a' ? 'upper-alpha' : 'lower-alpha';
  const ordinal = letter.toLowerCase().charCodeAt(0) - 96;
  return before?.style === style && before.ordinal[0] === ordinal - 1
    ? { ...marker, style, ordinal: [ordinal] }
    : marker;
}
