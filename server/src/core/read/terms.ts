import type { PolicyModel } from '../model.ts';
import { type Span, span } from '../text/span.ts';
import type { Definition } from './facts.ts';

/**
 * All places where a defined term stands, its definition included: the term as written, singular or plural.
 *
 * @param flags `giu` where a slip in capitals counts as a use too.
 * @returns spans in the order of the text, each looked for when it is asked for.
 */
export function* occurrences({ document }: Pick<PolicyModel, 'document'>, term: string, flags = 'gu'): Generator<Span> {
  for (const match of document.prose.matchAll(termPattern(term, flags))) {
    yield span(match.index, match.index + match[0].length);
  }
}

function termPattern(term: string, flags: string): RegExp {
  const words = term
    .replace(/[,.;:]+$/, '')
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  if (/\p{Script=Han}/u.test(term)) return new RegExp(words.join('\\s*'), flags);
  const last = (words.pop() ?? '').replace(/(?:ies|y)$/, '(?:ies|y)').replace(/(?<!ie)s$/, '');
  return new RegExp(`(?<![\\p{L}\\p{N}])${[...words, `${last}(?:e?s)?`].join('\\s+')}(?![\\p{L}\\p{N}])`, flags);
}

/**
 * Whether a definition is made in the form of one: “Term” means …, or the quoted term alone in brackets: (the “Services”).
 * A quotation within a longer remark in brackets only looks like one: (see “Part 1” of this policy).
 */
export function isFormal(
  { document }: Pick<PolicyModel, 'document'>,
  { term, span: at, meaning }: Definition,
): boolean {
  if (!/^[\p{Lu}\p{Script=Han}]/u.test(term)) return false;
  if (meaning.start > at.start) return /["“'「«]$/.test(document.prose.slice(0, at.start).trimEnd().slice(-1));
  const before = document.prose.slice(Math.max(0, at.start - 70), at.start);
  // A common name is given for readers, not for the text.
  if (/\b(?:also|commonly|sometimes|often|so-called|generally)\b/i.test(before)) return false;
  return /[(（](?:(?:the|our|each|an?|collectively|together|hereinafter|hereafter|referred|to|as|or|and|also|known|individually|jointly|以下|简称|统称|下称|为|[“”",，:：\s])|["“][^"”]{1,30}["”])*$/iu.test(
    before,
  );
}
