import type { Span } from './span.ts';

/**
 * The words of `span` in one line: blanks folded, none at the ends.
 *
 * @param prose the document's prose, in which mark-up is blank.
 */
export function wordsIn(prose: string, { start, end }: Span): string {
  const text = prose.slice(start, end);
  // Most texts have single blanks only, and every finding is quoted at every key press.
  return (folds.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

const folds = /\s\s|[^\S ]/;
