import type { Range } from 'vscode-languageserver-types';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { columnsOf } from './width.ts';

/** A line of the text with marks under a part of it, as compilers show them. */
export interface Excerpt {
  /** 1-based. */
  readonly line: number;
  /** The line's text, cut at both ends to what fits. */
  readonly text: string;
  /** Columns before the marks. */
  readonly indent: number;
  /** Columns that the marks take, at least one. */
  readonly length: number;
}

/**
 * Shows where a range begins. Paragraphs of a policy are often one line of a thousand characters: of these the part around
 * the range is shown. A range over several lines is marked to the end of its first.
 *
 * @param width columns that the text may take.
 */
export function excerptOf(text: string, lines: LineIndex, { start, end }: Range, width: number): Excerpt {
  const lineStart = lines.starts[start.line] ?? 0;
  const line = text.slice(lineStart, lines.starts[start.line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  const from = Math.min(start.character, line.length);
  const to = Math.max(from, end.line > start.line ? line.length : Math.min(end.character, line.length));
  const window = windowAround(line, from, to, width);
  const shown = line.slice(window.start, window.end);
  const before = window.start > 0 ? '…' : '';
  const marked = line.slice(from, Math.min(to, window.end));
  return {
    line: start.line + 1,
    text: tidy(`${before}${shown}${window.end < line.length ? '…' : ''}`),
    indent: columnsOf(tidy(before + line.slice(window.start, from))),
    length: Math.max(1, columnsOf(tidy(marked))),
  };
}

/** Characters of the line that are shown: a third of the room goes to what stands before the range. */
function windowAround(line: string, from: number, to: number, width: number): { start: number; end: number } {
  const room = Math.max(20, width - 2);
  if (columnsOf(line) <= room) return { start: 0, end: line.length };
  const spare = Math.max(0, room - columnsOf(line.slice(from, to)));
  let start = from;
  for (let used = 0; start > 0 && used < Math.max(10, spare / 3); start--) used += columnsOf(line[start - 1] as string);
  let end = start;
  for (let used = 0; end < line.length && used < room; end++) used += columnsOf(line[end] as string);
  return { start: afterSurrogate(line, start), end: afterSurrogate(line, end) };
}

/** Never cuts a sign of two code units in half. */
function afterSurrogate(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

/** Tabs and control signs would move the marks away from what they mark. */
function tidy(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f]/g, ' ');
}
