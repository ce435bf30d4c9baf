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
