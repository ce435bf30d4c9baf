import { type KnownText, knownText } from '../text/knownText.ts';
import { type Span, shift, span } from '../text/span.ts';
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
  /** The text with what has been read of it. */
  readonly known: KnownText;
  /** Columns of white space before the text; a tab counts four. */
  readonly indent: number;
  readonly marker?: Marker;
  /** What follows the marker. */
  readonly content: Span;
  readonly words: string;
  /** Whether a line of dashes stands right under it. */
  readonly underlined?: boolean;
  /** Whether signs on both sides set it off: "**Cookies**", "== Cookies ==". They are no part of its content. */
  readonly setOff?: boolean;
}

/** The lines of `text` that are not blank; `\n`, `\r\n` and a lone `\r` end a line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const hasReturns = text.includes('\r');
  let gap = 0;
  for (let start = 0; ; ) {
    const end = hasReturns ? endOfLine(text, start) : text.indexOf('\n', start);
    const line = readLine(text, lines.length, start, end < 0 ? text.length : end, gap);
    gap = line ? 0 : gap + 1;
    if (line) lines.push(line);
    if (end < 0) return lines;
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
}

/** Where the line ends that starts at `start`; -1 for the last one. */
function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return -1;
}

/** Whether a line is drawn, not written: dashes, dots, asterisks. */
export function isRule({ known }: Line): boolean {
  return known.match(drawing) !== null;
}

const drawing = /^[-=_*~—–─═.·|:+\s]{3,}$/;

/**
 * Takes drawn lines out, marks the line above each that touches it, and joins what an editor wrapped at a fixed width.
 *
 * @returns the lines as a reader counts them: a paragraph wrapped over five is one.
 */
export function joinLines(text: string, lines: readonly Line[]): readonly Line[] {
  const width = wrapWidth(lines);
  const joined: Line[] = [];
  let drawn = false;
  let previous: Line | undefined;
  for (const line of lines) {
    const above = joined.at(-1);
    if (isRule(line)) {
      // Bars divide a table: what stands above is the titles of its columns.
      if (above && line.gap === 0 && !line.text.includes('|'))
        joined[joined.length - 1] = { ...above, underlined: true };
      drawn = true;
      continue;
    }
    if (above && previous && !drawn && line.gap === 0 && !line.marker && isCut(previous, line, width)) {
      joined[joined.length - 1] = extend(text, above, line.trimmed.end);
    } else if (line.index === joined.length && !(drawn && line.gap === 0)) {
      joined.push(line);
    } else {
      joined.push({ ...line, index: joined.length, gap: drawn ? Math.max(line.gap, 1) : line.gap });
    }
    drawn = false;
    previous = line;
  }
  return joined;
}

function extend(text: string, line: Line, end: number): Line {
  const trimmed = span(line.trimmed.start, end);
  const content = line.content.start === line.trimmed.start ? trimmed : span(line.content.start, end);
  const fold = (s: Span) => text.slice(s.start, s.end).replace(/\s+/g, ' ');
  const known = knownText(fold(trimmed));
  return { ...line, trimmed, text: known.text, known, content, words: fold(content) };
}

/** Whether `line` goes on with what the one above broke off, because its first word had no room there. */
function isCut(above: Line, line: Line, width: number): boolean {
  const firstWord = /^\S*/.exec(line.text)?.[0].length ?? 0;
  const used = above.indent + above.text.length;
  return width > 0 && used <= width + 8 && used + 1 + firstWord > width - 12;
}

/** The width at which the text is wrapped; 0 where each paragraph is one line. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths: number[] = [];
  let pairs = 0;
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1] as Line;
    const line = lines[i] as Line;
    if (line.gap > 0 || line.marker || isRule(line)) continue;
    pairs++;
    const length = above.indent + above.text.length;
    if (length >= 50 && length <= 130 && /^[\p{Ll}(]/u.test(line.text) && !/[:;.]$/.test(above.text))
      lengths.push(length);
  }
  if (lengths.length < 3 || lengths.length * 3 < pairs) return 0;
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.95)] as number;
}

/** @returns undefined for a blank line. */
function readLine(text: string, index: number, start: number, end: number, gap: number): Line | undefined {
  let from = start;
  let to = end;
  let indent = 0;
  while (from < to && isBlank(text.charCodeAt(from))) indent += text.charCodeAt(from++) === 9 ? 4 : 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (from === to) return undefined;
  const trimmed = span(from, to);
  const known = knownText(text.slice(from, to));
  const { marker, words, at, setOff } = known.read(readWords, readWords);
  const own = marker && { ...marker, span: shift(marker.span, from) };
  const content = words === known.text ? trimmed : span(from + at, from + at + words.length);
  const underlined = false;
  return {
    index,
    start,
    gap,
    trimmed,
    text: known.text,
    known,
    indent,
    marker: own,
    content,
    words,
    underlined,
    setOff,
  };
}

/** What a line holds, spans and places relative to the line. */
interface Words {
  readonly marker?: Marker;
  /** What stands behind the marker, and where. */
  readonly words: string;
  readonly at: number;
  readonly setOff: boolean;
}

/** Signs of one kind around the whole line. */
const frame = /^(\*{1,3}|_{1,3}|={2,6}|-{2,6}|~{1,3})[ \t]*([^\s*_=~](?:[^*=~]*[^\s*_=~])?)[ \t]*\1$/;

function readWords(line: string): Words {
  const framed = frame.exec(line);
  const inner = framed?.[2] ?? line;
  const offset = framed ? line.indexOf(inner, framed[1]?.length) : 0;
  const setOff = framed !== null;
  const marker = readLineMarker(inner);
  if (!marker) return { words: inner, at: offset, setOff };
  let at = marker.span.end;
  while (at < inner.length && isBlank(inner.charCodeAt(at))) at++;
  const own = offset > 0 ? { ...marker, span: shift(marker.span, offset) } : marker;
  // A marker with nothing behind it ("Article 5") is its own text.
  return at < inner.length
    ? { marker: own, words: inner.slice(at), at: offset + at, setOff }
    : { marker: own, words: inner, at: offset, setOff };
}

/** The marker of a line; behind a bullet a number counts more ("* 2. Security"). */
function readLineMarker(line: string): Marker | undefined {
  const marker = readMarker(line, 0);
  if (marker?.style !== 'bullet') return marker;
  const rest = line.slice(marker.text.length).trimStart();
  const number = readMarker(rest, line.length - rest.length);
  return number && number.style !== 'bullet' ? number : marker;
}
