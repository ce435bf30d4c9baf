import type { PolicyModel } from '../model.ts';
import { type Span, span } from '../text/span.ts';

/**
 * All places where a defined term stands, its definition included: the term as written, singular or plural.
 *
 * @returns spans in the order of the text.
 */
export function occurrences({ document }: Pick<PolicyModel, 'document'>, term: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of document.prose.matchAll(termPattern(term))) {
    found.push(span(match.index, match.index + match[0].length));
  }
  return found;
}

function termPattern(term: string): RegExp {
  const words = term
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  if (/\p{Script=Han}/u.test(term)) return new RegExp(words.join('\\s*'), 'gu');
  const last = (words.pop() ?? '').replace(/(?:ies|y)$/, '(?:ies|y)').replace(/(?<!ie)s$/, '');
  return new RegExp(`(?<![\\p{L}\\p{N}])${[...words, `${last}(?:e?s)?`].join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu');
}
