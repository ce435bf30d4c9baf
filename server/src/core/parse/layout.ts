import { sectionLinks } from '../text/pageFurniture.ts';
import { addressLines, houseNumbers } from './addresses.ts';
import type { LineShape } from './lineShape.ts';
import type { Line } from './lines.ts';
import { looseItems } from './looseItems.ts';
import type { Chain } from './numbering.ts';
import { tableCells } from './tableCells.ts';

/** How the text at hand sets its paragraphs, titles and lists. */
export interface Layout {
  /** Blank lines divide the paragraphs. */
  readonly spaced: boolean;
  /** Titles are written With Capitals. */
  readonly capital: boolean;
  /** Items of lists have a number or a sign: a line without one is none. */
  readonly marked: boolean;
  /** Lines of a table: those that come again and again, and those that stand in rows below titles of columns. */
  readonly cells: ReadonlySet<number>;
  /** Items of lists without signs. */
  readonly items: ReadonlySet<number>;
  /** Lines of postal addresses. */
  readonly addresses: ReadonlySet<number>;
}

export function layoutOf(lines: readonly Line[], shapes: readonly LineShape[], chains: readonly Chain[]): Layout {
  const spaced = lines.filter((line) => line.gap > 0).length * 5 >= lines.length;
  const titles = shapes.filter(
    (shape, at) =>
      shape.kind === 'title' && shape.size > 1 && ['sentence', 'lead-in'].includes(shapes[at + 1]?.kind ?? ''),
  );
  const capital = titles.filter((shape) => shape.titleCase || shape.upper).length;
  return {
    spaced,
    capital: titles.length >= 5 && capital * 5 >= titles.length * 4,
    marked: marksItems(lines, shapes),
    cells: new Set([...repeatedCells(lines, shapes), ...tableCells(lines, shapes)]),
    items: looseItems(lines, shapes),
    addresses: addressLines(lines, shapes, houseNumbers(lines, chains)),
  };
}

/** Whether the lists that are announced have marks, nearly all of them. */
function marksItems(lines: readonly Line[], shapes: readonly LineShape[]): boolean {
  let marked = 0;
  let bare = 0;
  shapes.forEach(({ kind }, at) => {
    if (kind !== 'lead-in' || lines[at + 1] === undefined) return;
    if (lines[at + 1]?.marker) marked++;
    // One short line may be a title; two in a row are items.
    else if (isShort(shapes[at + 1]) && isShort(shapes[at + 2]) && !lines[at + 2]?.marker) bare++;
  });
  return marked >= 2 && marked >= bare * 3;
}

function isShort(shape: LineShape | undefined): boolean {
  return shape !== undefined && shape.kind !== 'sentence' && shape.kind !== 'lead-in';
}

function repeatedCells(lines: readonly Line[], shapes: readonly LineShape[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.marker || (shapes[at]?.size ?? 9) > 3 || line.words.includes('\t') || sectionLinks.test(line.words))
      return;
    const same = places.get(line.words);
    if (same) same.push(at);
    else places.set(line.words, [at]);
  });
  return new Set([...places.values()].filter((same) => same.length >= 3).flat());
}
