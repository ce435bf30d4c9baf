import type { Span } from './span.ts';

/**
 * The words of `span` in one line: blanks folded, none at the ends.
 *
 * @param prose the document's prose, in which mark-up is blank.
 */
export function wordsIn(prose: string, { start, end }: Span): string {
  return prose.slice(start, end).replace(/\s+/g, ' ').trim();
}
