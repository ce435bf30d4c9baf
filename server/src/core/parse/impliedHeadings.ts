import type { ContentsRun } from './contents.ts';
import type { LineShape } from './lineShape.ts';
import type { Line } from './lines.ts';
import type { Chain } from './numbering.ts';
import { tableCells } from './tableCells.ts';

/** What has been found of the lines before headings are told from the rest. */
export interface LineContext {
  readonly lines: readonly Line[];
  readonly shapes: readonly LineShape[];
  readonly chains: readonly Chain[];
  readonly contents?: ContentsRun;
}

/**
 * Tells which lines are headings only by their shape and place. A heading is short, no sentence, and something stands
 * under it; a list has its items one under the other.
 *
 * @returns the positions of the headings.
 */
export function impliedHeadings(context: LineContext): ReadonlySet<number> {
  const layout = layoutOf(context);
  const underlined = context.lines.filter(
    (line, at) => (line.underlined || line.setOff) && context.shapes[at]?.kind === 'title',
  );
  const found = new Set([...underlined.map((line) => line.index), ...bulletedHeadings(context)]);
  for (const chain of context.chains) for (const at of headingsOfChain(chain, context, layout)) found.add(at);
  for (const at of unnumberedHeadings(context, found, layout)) found.add(at);
  return found;
}

/** Bullets are headings where each is a title alone between blank lines with paragraphs under it, through the whole text. */
function bulletedHeadings({ lines, shapes }: LineContext): readonly number[] {
  const isAlone = (at: number) =>
    lines[at]?.marker?.style === 'bullet' && (at === 0 || lines[at]?.gap) && lines[at + 1]?.gap;
  const alone: number[] = [];
  for (let at = 0; at < lines.length; at++) if (isAlone(at)) alone.push(at);
  const titles = alone.filter(
    (at) => shapes[at]?.kind === 'title' && shapes[at + 1]?.kind === 'sentence' && !lines[at + 1]?.marker,
  );
  return titles.length >= 3 && titles.length * 4 >= alone.length * 3 ? titles : [];
}

/** Numbered lines are headings where most of them are titles and have text of their own before the next number. */
function headingsOfChain({ members }: Chain, context: LineContext, { cells }: Layout): readonly number[] {
  const { shapes, lines } = context;
  const outside = members.filter((at) => !inContents(context, at));
  const titles = outside.filter((at) => shapes[at]?.kind === 'title');
  if (titles.length === 0 || titles.length * 2 < outside.length) return [];
  const inner = outside.length > 1 ? outside.slice(0, -1) : outside;
  const withBody = inner.filter((at, i) => (outside[i + 1] ?? lines.length) > at + 1);
  const inTable = inner.filter((at, i) => range(at + 1, outside[i + 1] ?? at + 4).some((below) => cells.has(below)));
  // A table that ends each of its rows with "Yes" or "No".
  const answered = inner.filter((_, i) => answer.test(lines[(outside[i + 1] ?? 0) - 1]?.text ?? ''));
  if (answered.length * 2 > inner.length) return [];
  return withBody.length * 2 > inner.length && inTable.length * 2 <= inner.length ? titles : [];
}

const answer = /^(?:yes|no|是|否)[.。]?$/i;

function unnumberedHeadings(context: LineContext, numbered: ReadonlySet<number>, layout: Layout): readonly number[] {
  const { lines, shapes } = context;
  const found: number[] = [];
  const isShort = (at: number) => {
    const { kind, size } = shapes[at] ?? { kind: 'sentence', size: 0 };
    // The number of a house is no marker: "14 Quay Street".
    const marker = kind === 'label' ? lines[at]?.marker?.text.replace(/^\d+$/, '') : lines[at]?.marker;
    const free = !numbered.has(at) && !marker && !inContents(context, at);
    return free && kind !== 'sentence' && kind !== 'lead-in' && size <= 18;
  };
  for (let from = 0; from < lines.length; from++) {
    if (!isShort(from)) continue;
    let to = from + 1;
    while (to < lines.length && isShort(to)) to++;
    found.push(...headingsOfRun(context, from, to, layout));
    from = to - 1;
  }
  return found;
}

/**
 * The headings among short lines that stand one after the other, `from` to `to` (exclusive). Two or three titles in a row
 * nest; more are a list, a menu or the cells of a table. Between labels ("E-mail: …") only the first and the last may be one.
 */
function headingsOfRun(context: LineContext, from: number, to: number, layout: Layout): readonly number[] {
  const { lines, shapes, contents } = context;
  const isTitle = (at: number) => shapes[at]?.kind === 'title' && !layout.cells.has(at);
  const isNamed = (at: number) => contents?.named.has(at) === true;
  const fits = (at: number) =>
    isTitle(at) &&
    (at === 0 || !layout.spaced || (lines[at]?.gap ?? 0) > 0) &&
    (layout.spaced || looksSure(context, at));
  let first = from;
  while (first < to && isTitle(first)) first++;
  let last = to;
  while (last > from && isTitle(last - 1)) last--;
  const whole = first === to;
  const opening = range(from, first);
  const closing = whole ? [] : range(last, to);
  const named = range(from, to).filter((at) => isNamed(at) && !namesEntry(context, at));
  const listed = from > 0 && shapes[from - 1]?.kind === 'lead-in' && !isNamed(from);
  const found: number[] = [];
  const below = shapes[to]?.kind;
  const overText = (below === 'sentence' || below === 'lead-in') && lines[to]?.marker === undefined;
  if (opening.length > 0 && !listed && (whole ? hasBody(context, to) : !layout.cells.has(first))) {
    if (opening.length <= 3) found.push(...opening);
    else if (whole && overText && layout.spaced) found.push(to - 1);
  }
  if (listed && whole && overText && lastOfList(context, from, to - 1)) found.push(to - 1);
  if (closing.length > 0 && (overText || (to - from < 4 && hasBody(context, to)))) {
    found.push(...(closing.length <= 2 && !listed ? closing : closing.slice(-1)));
  }
  found.push(...range(from, to).filter((at) => namesService(context, at)));
  // Below a menu: the title of the policy, right before its text or its first heading.
  if (overText)
    found.push(...range(Math.max(from, to - 2), to).filter((at) => policyTitle.test(lines[at]?.words ?? '')));
  const isHeading = (at: number) =>
    fits(at) && !namesEntry(context, at) && (at === 0 || inHabit(shapes[at] as LineShape, layout));
  return [...new Set([...named, ...found.filter(isHeading)])];
}

const policyTitle =
  /^(?:website |online |our )?privacy (?:policy|notice|statement)$|^(?:隐私政策|隐私声明|个人信息保护政策)$/i;

/** A service, or a purpose with one service, in a policy that tells of each which data it gets: "Personal Data: …". */
function namesService({ lines, shapes }: LineContext, at: number): boolean {
  const tells = (below: number) => /^personal data(?: \p{L}+)?\s*[:：]/iu.test(lines[below]?.text ?? '');
  return tells(at + 1) || (shapes[at + 1]?.kind === 'title' && tells(at + 2));
}

/** A line that names somebody: who is reached at the address below it, or an entry of a list of contacts or links. */
function namesEntry({ lines, shapes }: LineContext, at: number): boolean {
  const below = lines[at + 1];
  if (below === undefined) return false;
  const above = shapes[at - 1]?.kind;
  const text = below.marker ? below.words : below.text;
  if (/[:：]$/.test(lines[at]?.words ?? '') && below.marker && valued.test(text)) return true;
  if (above === 'title' && street.test(below.text)) return true;
  if (/^(?:means|refers to|shall mean)\b/i.test(text)) return true;
  // An entry of a list of links; the title of the policy may have its address below it.
  if (bareAddress.test(text) && at > 1) return true;
  return bareAddress.test(text) && /\b(?:below|following)\b[^.]*[.:：]?$/i.test(lines[at - 1]?.text ?? '');
}

/** "E-mail: a@b.example", "Privacy policy: https://…". */
const valued = /^[\p{L} -]{2,30}[:：]\s*\S/u;
const street = /^\d+[\w/-]* \p{Lu}\p{L}+(?: \p{L}+){0,3}$/u;
const bareAddress = /^https?:\/\/\S+$/;

/** Whether what stands at `to` can stand under a heading: anything but the next number of the numbering above. */
function hasBody({ lines, shapes }: LineContext, to: number): boolean {
  const marker = lines[to]?.marker;
  if (to >= lines.length) return false;
  return !(marker && shapes[to]?.kind === 'title' && (marker.ordinal.at(-1) ?? 1) > 1);
}

/** Whether the last of the short lines under a lead-in is no item any more but the next heading. */
function lastOfList({ lines, shapes }: LineContext, from: number, last: number): boolean {
  const { titleCase, upper } = shapes[last] as LineShape;
  if (!titleCase && !upper) return false;
  if (from === last) return true;
  const items = shapes.slice(from, last);
  const repeated = lines.slice(from, last).some((line) => line.words === lines[last]?.words);
  return repeated || items.filter((item) => !item.titleCase).length * 2 >= items.length;
}

/** Without blank lines between paragraphs only what looks like nothing else is a heading. */
function looksSure({ lines, shapes }: LineContext, at: number): boolean {
  const { titleCase, upper, size } = shapes[at] as LineShape;
  const above = shapes[at - 1];
  const ended =
    above === undefined ||
    above.kind === 'title' ||
    above.kind === 'label' ||
    /[.。!?:：)]$/.test(lines[at - 1]?.text ?? '');
  if (ended) return titleCase || upper || size <= 6;
  // A paragraph may lack its full stop; between two long ones a few words stand out all the same.
  const long = (shape: LineShape | undefined) => shape?.kind === 'sentence' && shape.size >= 16;
  return size <= 6 && long(above) && long(shapes[at + 1]);
}

/** How the text at hand sets its paragraphs and titles. */
interface Layout {
  /** Blank lines divide the paragraphs. */
  readonly spaced: boolean;
  /** Titles are written With Capitals. */
  readonly capital: boolean;
  /** Lines of a table: those that come again and again, and those that stand in rows below titles of columns. */
  readonly cells: ReadonlySet<number>;
}

function layoutOf({ lines, shapes }: LineContext): Layout {
  const spaced = lines.filter((line) => line.gap > 0).length * 5 >= lines.length;
  const titles = shapes.filter(
    (shape, at) =>
      shape.kind === 'title' && shape.size > 1 && ['sentence', 'lead-in'].includes(shapes[at + 1]?.kind ?? ''),
  );
  const capital = titles.filter((shape) => shape.titleCase || shape.upper).length;
  return {
    spaced,
    capital: titles.length >= 5 && capital * 5 >= titles.length * 4,
    cells: new Set([...repeatedCells(lines, shapes), ...tableCells(lines, shapes)]),
  };
}

function repeatedCells(lines: readonly Line[], shapes: readonly LineShape[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.marker || (shapes[at]?.size ?? 9) > 3) return;
    const same = places.get(line.words);
    if (same) same.push(at);
    else places.set(line.words, [at]);
  });
  return new Set([...places.values()].filter((same) => same.length >= 3).flat());
}

/** Where all titles are written With Capitals, a long line that is not is an item of some list. */
function inHabit(shape: LineShape, { capital }: Layout): boolean {
  return !capital || shape.titleCase || shape.upper || shape.size <= 4;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function inContents({ contents }: LineContext, at: number): boolean {
  return contents !== undefined && at >= contents.from && at < contents.to;
}
