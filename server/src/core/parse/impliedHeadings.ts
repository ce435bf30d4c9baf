import { isCommonTitle } from './commonTitles.ts';
import type { ContentsRun } from './contents.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { LineShape } from './lineShape.ts';
import type { Line } from './lines.ts';
import type { Chain } from './numbering.ts';

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
  const layout = layoutOf(context.lines, context.shapes, context.chains);
  const underlined = context.lines.filter(
    (line, at) => (line.underlined || line.setOff) && context.shapes[at]?.kind === 'title',
  );
  const found = new Set([...underlined.map((line) => line.index), ...bulletedHeadings(context)]);
  for (const chain of context.chains) for (const at of headingsOfChain(chain, context, layout)) found.add(at);
  for (const at of unnumberedHeadings(context, found, layout)) found.add(at);
  return found;
}

/** Bullets are headings where each is a title alone, with paragraphs under it, through the whole text. */
function bulletedHeadings({ lines, shapes }: LineContext): readonly number[] {
  const isBullet = (at: number) => lines[at]?.marker?.style === 'bullet';
  // Blank lines on both sides, or on neither and nothing but paragraphs next to it.
  const isAlone = (at: number) => {
    if (!isBullet(at) || at + 1 >= lines.length) return false;
    const [above, below] = [at === 0 || (lines[at]?.gap ?? 0) > 0, (lines[at + 1]?.gap ?? 0) > 0];
    return above && below ? true : !below && !isBullet(at - 1) && !isBullet(at + 1);
  };
  const alone: number[] = [];
  for (let at = 0; at < lines.length; at++) if (isAlone(at)) alone.push(at);
  const titles = alone.filter(
    (at) => shapes[at]?.kind === 'title' && shapes[at + 1]?.kind === 'sentence' && !lines[at + 1]?.marker,
  );
  return titles.length >= 3 && titles.length * 4 >= alone.length * 3 ? titles : [];
}

/** Numbered lines are headings where most of them are titles and have text of their own before the next number. */
function headingsOfChain({ members }: Chain, context: LineContext, { cells, addresses }: Layout): readonly number[] {
  const { shapes, lines } = context;
  const outside = members.filter((at) => !inContents(context, at) && !addresses.has(at));
  const titles = outside.filter((at) => shapes[at]?.kind === 'title');
  if (titles.length === 0 || titles.length * 2 < outside.length) return [];
  const inner = outside.length > 1 ? outside.slice(0, -1) : outside;
  const withBody = inner.filter((at, i) => (outside[i + 1] ?? lines.length) > at + 1);
  // The field of a record ("Purpose:") comes again under each of the titles.
  const isCell = (at: number) => cells.has(at) && !/[:：]/.test(lines[at]?.words ?? '');
  const inTable = inner.filter((at, i) => range(at + 1, outside[i + 1] ?? at + 4).some((below) => isCell(below)));
  // A table that ends each of its rows with "Yes" or "No".
  const answered = inner.filter((_, i) => answer.test(lines[(outside[i + 1] ?? 0) - 1]?.text ?? ''));
  if (answered.length * 2 > inner.length) return [];
  if (withBody.length * 2 <= inner.length || inTable.length * 2 > inner.length) return [];
  // What is worded otherwise than the titles around it is one all the same: by its number, its place and what is under it.
  const alike = titles.length >= 2 && titles.length * 4 >= outside.length * 3;
  return alike ? outside.filter((at) => titles.includes(at) || (inner.includes(at) && mayJoin(context, at))) : titles;
}

/** Whether a numbered line among titles may be a title too, though its words alone do not show it. */
function mayJoin({ lines, shapes }: LineContext, at: number): boolean {
  const [words, below] = [lines[at]?.words ?? '', lines[at + 1]];
  const { kind, size } = shapes[at] as LineShape;
  const closed = /[.;,。；，:：]$|[.。;；]\s|[@\d]{3}|https?:/.test(words);
  return (kind === 'sentence' || kind === 'label') && size <= longestTitle && !closed && !below?.marker;
}

/** Words of the longest title among numbered ones. */
const longestTitle = 22;

const answer = /^(?:yes|no|是|否)[.。]?$/i;

function unnumberedHeadings(context: LineContext, numbered: ReadonlySet<number>, layout: Layout): readonly number[] {
  const { lines, shapes } = context;
  const found: number[] = [];
  const isShort = (at: number) => {
    const { kind, size } = shapes[at] ?? { kind: 'sentence', size: 0 };
    // The number of a house is no marker: "14 Quay Street".
    const marker = kind === 'label' ? lines[at]?.marker?.text.replace(/^\d+$/, '') : lines[at]?.marker;
    const free = !numbered.has(at) && !marker && !inContents(context, at);
    return free && kind !== 'sentence' && kind !== 'lead-in' && (kind === 'title' || size <= 18);
  };
  for (let from = 0; from < lines.length; from++) {
    if (!isShort(from)) continue;
    let to = from + 1;
    while (to < lines.length && isShort(to)) to++;
    found.push(...headingsOfRun(context, from, to, layout, numbered));
    from = to - 1;
  }
  return found;
}

/**
 * The headings among short lines that stand one after the other, `from` to `to` (exclusive). Two or three titles in a row
 * nest; more are a list, a menu or the cells of a table. Between labels ("E-mail: …") only the first and the last may be one.
 */
function headingsOfRun(
  context: LineContext,
  from: number,
  to: number,
  layout: Layout,
  numbered: ReadonlySet<number>,
): readonly number[] {
  const { lines, shapes, contents } = context;
  const isTitle = (at: number) => shapes[at]?.kind === 'title' && !layout.cells.has(at) && !layout.addresses.has(at);
  const isNamed = (at: number) => contents?.named.has(at) === true;
  const fits = (at: number) =>
    isTitle(at) &&
    (!layout.items.has(at) || isCommonTitle(lines[at]?.words ?? '')) &&
    (at === 0 || !layout.spaced || (lines[at]?.gap ?? 0) > 0 || isSecond(at) || namesWhatFollows(context, at)) &&
    (layout.spaced || looksSure(context, at));
  // The title of a part and right under it that of its first section.
  const isSecond = (at: number) =>
    isText(shapes[to]) &&
    at === to - 1 &&
    (at === from ? numbered.has(at - 1) : to - from === 2 && isTitle(from)) &&
    (at === from || shapes[at]?.titleCase);
  let first = from;
  while (first < to && isTitle(first)) first++;
  let last = to;
  while (last > from && isTitle(last - 1)) last--;
  const whole = first === to;
  const opening = range(from, first);
  const closing = whole ? [] : range(last, to);
  const named = range(from, to).filter((at) => isNamed(at) && !namesEntry(context, at));
  const found: number[] = [];
  const below = shapes[to]?.kind;
  const overText = (below === 'sentence' || below === 'lead-in') && lines[to]?.marker === undefined;
  const listed =
    from > 0 &&
    shapes[from - 1]?.kind === 'lead-in' &&
    !isNamed(from) &&
    !(layout.marked && to - from === 1 && overText);
  if (opening.length > 0 && !listed && (whole ? hasBody(context, to) : !layout.cells.has(first))) {
    if (opening.length <= 3) found.push(...opening);
    else if (whole && overText && (layout.spaced || isCommonTitle(lines[to - 1]?.words ?? ''))) found.push(to - 1);
  }
  if (listed && whole && overText && lastOfList(context, from, to - 1)) found.push(to - 1);
  if (closing.length > 0 && (overText || (to - from < 4 && hasBody(context, to)))) {
    found.push(...(closing.length <= 2 && (!listed || layout.addresses.has(last - 1)) ? closing : closing.slice(-1)));
  }
  found.push(...range(from, to).filter((at) => namesService(context, at) || namesWhatFollows(context, at)));
  // Below a menu: the title of the policy, right before its text or its first heading.
  if (overText)
    found.push(...range(Math.max(from, to - 2), to).filter((at) => policyTitle.test(lines[at]?.words ?? '')));
  // One line between two paragraphs is no item of a list, however it is written.
  const standsAlone =
    to - from === 1 && overText && (lines[from - 1]?.marker || closed.test(lines[from - 1]?.text ?? ''));
  const isHeading = (at: number) =>
    fits(at) &&
    !namesEntry(context, at) &&
    (at === 0 || standsAlone || inHabit(shapes[at] as LineShape, lines[at]?.words ?? '', layout));
  return [...new Set([...named, ...found.filter(isHeading)])];
}

/** "Contact us" right over an address or a number, "Notice for Residents" right over its date. */
function namesWhatFollows({ lines, shapes }: LineContext, at: number): boolean {
  const [words, below] = [lines[at]?.words ?? '', lines[at + 1]];
  if (shapes[at]?.kind !== 'title' || shapes[at + 1]?.kind !== 'label' || below === undefined) return false;
  if (contactTitle.test(words)) return /[:：]|@|\d{3}/.test(below.text);
  return subTitle.test(words) && dated.test(below.text);
}

const contactTitle =
  /^(?:how to )?(?:contact(?: us| information| details)?|reach us)[:.]?$|^(?:如何)?联系(?:我们|方式)[:：]?$/i;
const subTitle = /\b(?:privacy|policy|notice|statement|addendum|supplement|rights)\b|政策|声明|协议/i;
const dated =
  /^(?:last |date )?(?:updated|revised|modified|effective)\b|^(?:effective|last|version)\b.*\d|^(?:更新|生效|发布|修订)/i;

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
  // "Usage data" may be an item of what is collected as well.
  const words = lines[last]?.words ?? '';
  if (isCommonTitle(words) && !/(?:data|information|cookies|files)$/i.test(words)) return true;
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
    above === undefined || above.kind === 'title' || above.kind === 'label' || closed.test(lines[at - 1]?.text ?? '');
  if (ended && (titleCase || upper || size <= 6)) return true;
  // Alone between two paragraphs, or below the marked items of a list, longer words are a title too.
  const reads = (below: number) =>
    isText(shapes[below]) && !lines[below]?.marker && !/^\p{Ll}/u.test(lines[below]?.text ?? '');
  const overText = reads(at + 1) || (shapes[at + 1]?.kind === 'title' && !lines[at + 1]?.marker && reads(at + 2));
  const underText = ended || lines[at - 1]?.marker !== undefined;
  if (underText) return overText || /\?$/.test(lines[at]?.words ?? '');
  if (isCommonTitle(lines[at]?.words ?? '') && isText(shapes[at + 1])) return true;
  // A paragraph may lack its full stop; between two long ones a few words stand out all the same.
  const long = (shape: LineShape | undefined) => isText(shape) && shape.size >= 16;
  return size <= 6 && long(above) && long(shapes[at + 1]);
}

/** How a paragraph or an item of a list ends that is complete. */
const closed = /[.。!?:：)]["”’]?$|https?:\/\/\S+$/;

function isText(shape: LineShape | undefined): shape is LineShape {
  return shape?.kind === 'sentence' || shape?.kind === 'lead-in';
}

/** Where all titles are written With Capitals, a long line that is not is an item of some list. */
function inHabit(shape: LineShape, words: string, { capital }: Layout): boolean {
  return !capital || shape.titleCase || shape.upper || shape.size <= 4 || /\?$/.test(words);
}

function range(from: number, to: number): readonly number[] {
  const all: number[] = [];
  for (let at = from; at < to; at++) all.push(at);
  return all;
}

function inContents({ contents }: LineContext, at: number): boolean {
  return contents !== undefined && at >= contents.from && at < contents.to;
}
