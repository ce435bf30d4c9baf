import type { Span } from './span.ts';
import { wordsIn } from './wordsIn.ts';

/**
 * The words of `span` as a message quotes them: blanks folded, cut at a word after about `most` characters.
 *
 * @param prose the document's prose, in which mark-up is blank.
 */
export function quote(prose: string, span: Span, most = 80): string {
  const words = wordsOf(prose, span);
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most);
  return `${words.slice(0, space > most / 2 ? space : most)}…`;
}

/** Without the bullet that a copied list has in its text. */
function wordsOf(prose: string, span: Span): string {
  return wordsIn(prose, span).replace(/^[·•●○▪■◦►➢✓]+ ?/u, '');
}

/** As {@link quote}, but of long words the end is shown as well: what is open about a list is its end. */
export function quoteEnds(prose: string, span: Span, most = 90): string {
  const words = wordsOf(prose, span);
  if (words.length <= most) return words;
  const tail = words.slice(words.indexOf(' ', words.length - most / 2) + 1);
  return `${quote(words, { start: 0, end: words.length }, most / 2)} ${tail}`;
}

/**
 * The words around a place, to show where it is: `at` with some 20 characters before and after it, whole words, nothing
 * from outside `within`.
 */
export function quoteAround(prose: string, within: Span, at: Span): string {
  const start = at.start - reach <= within.start ? within.start : firstEdge(prose, at.start - reach, at.start);
  const end = at.end + reach >= within.end ? within.end : lastEdge(prose, at.end, at.end + reach);
  const words = quote(prose, { start, end }, at.end - at.start + 3 * reach);
  const blank = han.test(words) ? '' : ' ';
  return `${start > within.start ? `…${blank}` : ''}${words}${end < within.end ? `${blank}…` : ''}`;
}

const reach = 24;

/** Chinese words have no blanks around them: any character may be the first or last one. */
const han = /\p{Script=Han}/u;

function firstEdge(prose: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isEdge(prose, at)) at++;
  return at;
}

function lastEdge(prose: string, from: number, to: number): number {
  let at = to;
  while (at > from && !isEdge(prose, at)) at--;
  return at;
}

/** Whether a word can begin or end at an offset. */
function isEdge(prose: string, at: number): boolean {
  const [before, behind] = [prose[at - 1] ?? ' ', prose[at] ?? ' '];
  return /\s/.test(before + behind) || han.test(before) || han.test(behind);
}
