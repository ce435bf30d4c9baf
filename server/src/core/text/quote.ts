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
  const end = at.end + reach >= within.end ? within.end : lastEdge(prose, at.end, at.end + reach);
  const words = quote(prose, { start, end: Math.max(end, at.end) }, 4 * reach);
  return `${start > within.start ? '… ' : ''}${words}${end < within.end ? ' …' : ''}`;
}

const reach = 24;

/** The first place from `from` on where a word begins; any Chinese character may begin one. */
function wordEdge(prose: string, from: number, before: number): number {
  if (chinese.test(prose.charAt(from))) return from;
  const edge = prose.slice(from, before).search(/\s/);
  return edge < 0 ? before : from + edge + 1;
}

/** The last place up to `to` where a word ends. */
function lastEdge(prose: string, from: number, to: number): number {
  for (let end = to; end > from; end--) {
    if (chinese.test(prose.charAt(end - 1)) || /\s/.test(prose.charAt(end))) return end;
  }
  return from;
}

const chinese = /[\p{Script=Han}，。；：、]/u;
