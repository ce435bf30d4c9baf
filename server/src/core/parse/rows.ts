import { type Span, span } from '../text/span.ts';
import type { Line } from './lines.ts';
import { type Draft, trimmed } from './tile.ts';

/**
 * Reads tables of plain text: lines one under the other that tabs or upright bars divide into the same number of cells. A
 * number or bullet with a tab before the words makes no table: word processors write lists and clauses so.
 *
 * @returns the rows by the position of their line; each but the first points to the first.
 */
export function readRows(text: string, lines: readonly Line[]): ReadonlyMap<number, Draft> {
  const rows = new Map<number, Draft>();
  let header: Draft | undefined;
  let columns = 0;
  for (const [at, line] of lines.entries()) {
    const cells = cellsOf(text, line);
    if (cells.length < 2) {
      columns = 0;
      continue;
    }
    if (cells.length !== columns) {
      const below = lines[at + 1];
      columns = below && cellsOf(text, below).length === cells.length ? cells.length : 0;
      if (columns === 0) continue;
      header = undefined;
    }
    const content = span((cells[0] as Span).start, (cells.at(-1) as Span).end);
    const row: Draft = { start: line.start, kind: 'row', content, cells, ...(header && { leadIn: header }) };
    rows.set(at, row);
    header ??= row;
  }
  return rows;
}

function cellsOf(text: string, line: Line): readonly Span[] {
  const separator = line.text.includes('\t') ? '\t' : line.text.includes('|') ? '|' : undefined;
  if (separator === undefined) return [];
  const cells: Span[] = [];
  let start = line.trimmed.start;
  for (let at = start; at <= line.trimmed.end; at++) {
    if (at < line.trimmed.end && text[at] !== separator) continue;
    const cell = trimmed(text, span(start, at));
    if (cell.start < cell.end) cells.push(cell);
    start = at + 1;
  }
  return cells.length === 2 && isMarker(cells[0], line) ? [] : cells;
}

function isMarker(cell: Span | undefined, { marker }: Line): boolean {
  return cell !== undefined && cell.start === marker?.span.start && cell.end === marker.span.end;
}
