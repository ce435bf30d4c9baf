/** A half-open range of UTF-16 offsets, `start` inclusive, `end` exclusive. Offsets count from 0 at the document's start unless said otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @returns the span from `start` to `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** @returns the span moved by `by` characters: turns offsets relative to a sentence into offsets in the document. */
export function shift(s: Span, by: number): Span {
  return { start: s.start + by, end: s.end + by };
}
