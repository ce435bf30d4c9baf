import { allMatches } from './allMatches.ts';
import type { Span } from './span.ts';

/** A text that was closed up, and where its characters stood before. */
export interface ClosedUp {
  readonly text: string;
  /** The span in the text as written of a span in the closed up one. */
  placeOf(span: Span): Span;
}

const figureBlanks =
  /(?<=[\u3400-\u9fff])[ \u00a0\u2009\u202f]{1,2}(?=\d)|(?<=\d)[ \u00a0\u2009\u202f]{1,2}(?=[\u3400-\u9fff])/g;

const asWritten = (span: Span): Span => span;

/**
 * Chinese as it is written without blanks around figures, which are taste: 在 15 天内 and 在１５天内 are 在15天内. What looks for
 * numbers sees only this form.
 */
export function closeUp(written: string): ClosedUp {
  if (!/[\d０-９]/.test(written)) return { text: written, placeOf: asWritten };
  const even = written.replace(/[０-９]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xff10 + 48));
  const blanks = allMatches(figureBlanks, even).map(({ index, 0: blank }) => ({ at: index, length: blank.length }));
  if (blanks.length === 0) return { text: even, placeOf: asWritten };
  const before = (at: number) =>
    blanks.reduce((place, blank) => (blank.at <= place ? place + blank.length : place), at);
  return {
    text: even.replace(figureBlanks, ''),
    placeOf: ({ start, end }) => ({ start: before(start), end: end > start ? before(end - 1) + 1 : before(start) }),
  };
}
