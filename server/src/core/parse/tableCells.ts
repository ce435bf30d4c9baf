import type { LineShape } from './lineShape.ts';
import type { Line } from './lines.ts';

/** What stands over the columns of tables in policies. */
const columnTitle =
  /\b(?:name|provider|purposes?|types?|kinds?|categor(?:y|ies)|description|duration|expiry|expiration|retention|basis|examples?|collected|shared|sold|disclosed|recipients?|reasons?|sources?|third part(?:y|ies)|lifetime|domain)\b|名称|目的|类型|用途|种类|方式|期限|场景|主体/i;

/** A table has at least three rows, else it may be sections that are short. */
const fewestRows = 3;

/** Columns that policies have. */
const columns = [6, 5, 4, 3, 2] as const;

/** Words in the longest cell there is, in one of a column of names, and in the first of a row. */
const longest = { cell: 24, usual: 8, first: 6 };

/**
 * Finds tables whose cells were copied one under the other: titles of columns, then rows with as many short lines each.
 *
 * @returns the positions of the cells, the titles of the columns included.
 */
export function tableCells(lines: readonly Line[], shapes: readonly LineShape[]): ReadonlySet<number> {
  const cells = new Set<number>();
  for (let from = 0; from < lines.length; from++) {
    if (!isColumnTitle(from)) continue;
    const to = endOfWidest(from);
    if (to === from) continue;
    for (let at = from; at < to; at++) cells.add(at);
    from = to - 1;
  }
  return cells;

  function isColumnTitle(at: number): boolean {
    const [line, shape] = [lines[at], shapes[at]];
    return line !== undefined && !line.marker && shape?.kind === 'title' && shape.size <= longest.first;
  }

  /** The end of the table with most columns whose titles start at `from`; `from` where there is none. */
  function endOfWidest(from: number): number {
    for (const count of columns) {
      const end = endOfTable(from, count);
      if (end > from) return end;
    }
    return from;
  }

  /** The end of a table with `count` columns whose titles stand at `from`; `from` where there is none. */
  function endOfTable(from: number, count: number): number {
    let known = 0;
    for (let at = from; at < from + count; at++) {
      if (!isColumnTitle(at)) return from;
      if (columnTitle.test(lines[at]?.words ?? '')) known++;
    }
    if (known * 2 < count || (count === 2 && known < 2)) return from;
    let rows = 0;
    while (isRow(from + count * (rows + 1), from, count)) rows++;
    return rows >= fewestRows ? from + count * (rows + 1) : from;
  }

  /** Cells of one column are of about one length: where a line is far longer than the first cell, the text goes on. */
  function isRow(at: number, titles: number, count: number): boolean {
    return Array.from({ length: count }, (_, column) => {
      const [line, shape] = [lines[at + column], shapes[at + column]];
      const first = shapes[titles + count + column]?.size ?? 0;
      const most = column === 0 ? longest.first : Math.min(longest.cell, Math.max(longest.usual, 2 * first));
      const marked = line?.marker !== undefined && line.marker.style !== 'upper-alpha';
      return line !== undefined && !marked && (shape?.size ?? 99) <= most;
    }).every(Boolean);
  }
}
