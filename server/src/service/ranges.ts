import type { Range } from 'vscode-languageserver-types';
import { type LineIndex, offsetAt, type Position, positionAt } from '../core/text/lineIndex.ts';
import type { Span } from '../core/text/span.ts';

/** Turns offsets into lines and characters. */
export function rangeOf({ start, end }: Span, lines: LineIndex): Range {
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

/** Turns lines and characters into offsets. */
export function spanOf({ start, end }: Range, lines: LineIndex): Span {
  return { start: offsetAt(lines, start), end: offsetAt(lines, end) };
}

/** Whether the cursor is in the span or at its end, where a word that was just typed has it. */
export function isAt(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** @returns the 1-based line, as people count it. */
export function lineNumber(lines: LineIndex, offset: number): number {
  return positionAt(lines, offset).line + 1;
}

/** Whether two ranges share a character, or touch where one of them is empty. */
export function rangesTouch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
