import { type Span, span } from '../text/span.ts';
import type { Marker } from './document.ts';
import { readMarker } from './marker.ts';
import { isBlank } from './tile.ts';

/** A line of plain text, with what its shape tells. */
export interface Line {
  /** Position in the list of lines. */
  readonly index: number;
  readonly start: number;
  /** Blank lines right before it. */
  readonly gap: number;
  /** Without white space at either end. */
  readonly trimmed: Span;
  readonly text: string;
  /** Columns of white space before the text; a tab counts four. */
  readonly indent: number;
  readonly marker?: Marker;
  /** What follows the marker. */
  readonly content: Span;
  readonly words: string;
}

/** The lines of `text` that are not blank; `\n`, `\r\n` and a lone `\r` end a line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (i < text.length && code !== 10 && code !== 13) continue;
    const line = readLine(text, lines.length, start, i, gap);
    gap = line.text === '' ? gap + 1 : 0;
    if (line.text !== '') lines.push(line);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  return lines;
}

function readLine(text: string, index: number, start: number, end: number, gap: number): Line {
  let from = start;
  let to = end;
  let indent = 0;
  while (from < to && isBlank(text.charCodeAt(from))) indent += text.charCodeAt(from++) === 9 ? 4 : 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  const trimmed = span(from, to);
  const line = text.slice(from, to);
  const marker = line === '' ? undefined : readMarker(line, from);
  let content = trimmed;
  if (marker) {
    let at = marker.span.end;
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    // A marker with nothing behind it ("Article 5") is its own text.
    content = at < to ? span(at, to) : trimmed;
  }
  const words = content === trimmed ? line : text.slice(content.start, content.end);
  return { index, start, gap, trimmed, text: line, indent, ...(marker && { marker }), content, words };
}
