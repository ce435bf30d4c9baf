import type { Span } from '../../text/span.ts';
import type { Token } from '../sentence.ts';
import type { Reference } from '../statement.ts';
import type { TermMatch } from './findTerms.ts';

export function references(
  tokens: readonly Token[],
  terms: readonly TermMatch[],
  ontology: TermMatch['ontology'],
  from: number,
  to: number,
): readonly Reference[] {
  const found: Reference[] = [];
  for (const term of terms) {
    if (term.ontology !== ontology || term.from < from || term.to > to) continue;
    found.push({ id: term.id, span: spanOf(tokens, term.from, term.to) });
  }
  return found;
}

/** Data are named before a purpose: "share X to measure usage". */
export function dataEnd(tokens: readonly Token[], [from, to]: readonly [number, number]): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.tag === 'to' && tokens[i + 1]?.tag === 'verb') return i;
    if (token.word === 'for' && tokens[i + 1]?.word.endsWith('ing')) return i;
  }
  return to;
}

export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const first = tokens[from];
  const last = tokens[Math.max(from, to - 1)];
  return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}
