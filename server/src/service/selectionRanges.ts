import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { offsetAt } from '../core/text/lineIndex.ts';
import type { Span } from '../core/text/span.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { isAt, rangeOf } from './ranges.ts';

/** What a selection grows to: word, sentence, block, then section after section, then the whole text. */
export function selectionRanges(policy: AnalysedPolicy, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => growFrom(policy, offsetAt(policy.lines, position)));
}

function growFrom({ model, lines }: AnalysedPolicy, offset: number): SelectionRange {
  const { document, sentences, sections } = model;
  const sentence = sentences.find(({ span }) => isAt(span, offset));
  const word = sentence?.tokens
    .map(({ start, end }) => ({ start: sentence.span.start + start, end: sentence.span.start + end }))
    .find((span) => isAt(span, offset));
  const block = document.blocks.find(({ span, kind }) => kind !== 'skip' && span.start <= offset && offset < span.end);
  const around = sections
    .filter(({ span }) => isAt(span, offset))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const steps: readonly (Span | undefined)[] = [
    word,
    sentence?.span,
    block?.content,
    ...around.map(({ span }) => span),
    { start: 0, end: document.text.length },
  ];
  let grown: SelectionRange | undefined;
  let inside: Span | undefined;
  for (const step of [...steps].reverse()) {
    if (!step || !isAt(step, offset)) continue;
    if (inside && (step.start < inside.start || step.end > inside.end || sameSpan(step, inside))) continue;
    grown = { range: rangeOf(step, lines), ...(grown ? { parent: grown } : {}) };
    inside = step;
  }
  return grown ?? { range: rangeOf({ start: offset, end: offset }, lines) };
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
