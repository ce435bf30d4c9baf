import type { Span } from './span.ts';

/**
 * The words of `span` as a message quotes them: blanks folded, cut at a word after about `most` characters.
 *
 * @param prose the document's prose, in which mark-up is blank.
 */
export function quote(prose: string, span: Span, most = 80): string {
  const words = prose.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most);
  return `${words.slice(0, space > most / 2 ? space : most)}…`;
}

/** As {@link quote}, but of long words the end is shown as well: what is open about a list is its end. */
export function quoteEnds(prose: string, span: Span, most = 90): string {
  const words = prose.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  if (words.length <= most) return words;
  const tail = words.slice(words.indexOf(' ', words.length - most / 2) + 1);
  return `${quote(words, { start: 0, end: words.length }, most / 2)} ${tail}`;
}

/**
 * The words around a place, to show where it is: `at` with some 20 characters before and after it, whole words, nothing
 * from outside `within`.
 */
export function quoteAround(prose: string, within: Span, at: Span): string {
  const start = at.start - reach <= within.start ? within.start : wordEdge(prose, at.start - reach, at.start);
  const end = at.end + reach >= within.end ? within.end : at.end + prose.slice(at.end, at.end + reach).lastIndexOf(' ');
  const words = quote(prose, { start, end: Math.max(end, at.end) }, 4 * reach);
  return `${start > within.start ? '… ' : ''}${words}${end < within.end ? ' …' : ''}`;
}

const reach = 24;

function wordEdge(prose: string, from: number, before: number): number {
  const blank = prose.indexOf(' ', from);
  return blank < 0 || blank >= before ? before : blank + 1;
}
