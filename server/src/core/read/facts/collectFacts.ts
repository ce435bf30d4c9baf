import type { Span } from '../../text/span.ts';
import type { Fact } from '../facts.ts';

/** One place where a value is stated. */
export interface Stated {
  readonly value: string;
  readonly span: Span;
}

/**
 * Joins statements of the same value, the first form written being kept, in the order in which values are first stated.
 *
 * @param sameAs turns a value into what it is compared by; lower case without punctuation at its end unless given.
 */
export function collectFacts(stated: Iterable<Stated>, sameAs: (value: string) => string = foldValue): Fact[] {
  const facts = new Map<string, { value: string; spans: Span[] }>();
  /** By the value as written: most come many times. */
  const written = new Map<string, { value: string; spans: Span[] }>();
  for (const { value, span } of [...stated].sort((a, b) => a.span.start - b.span.start)) {
    let fact = written.get(value);
    if (!fact) {
      const key = sameAs(value);
      fact = facts.get(key) ?? { value, spans: [] };
      facts.set(key, fact);
      written.set(value, fact);
    }
    if (fact.spans.length === 0 || fact.spans.at(-1)!.end <= span.start) fact.spans.push(span);
  }
  return [...facts.values()];
}

/** Lower case, single spaces, no full stop or comma at the end: "Acme Ltd." is "acme ltd". */
export function foldValue(value: string): string {
  return value
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.,;:。，；：]+$/, '')
    .trim();
}

/** Makes a regular expression's alternation of literal phrases, longest first; spaces match any white space. */
export function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((p) => p.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/ /g, '\\s'))
    .join('|');
}
