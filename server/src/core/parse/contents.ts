import { TextMemo } from '../text/memo.ts';
import { similarity } from '../text/similarity.ts';
import { span } from '../text/span.ts';
import { isAddressLine } from './addresses.ts';
import type { ContentsEntry, Link } from './document.ts';
import type { LineShape } from './lineShape.ts';
import type { Line } from './lines.ts';
import { type Draft, skipDraft } from './tile.ts';

/** A run of lines that repeats the titles of the text that follows: its table of contents. */
export interface ContentsRun {
  /** Positions of its lines, heading excluded: from, to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Positions of the lines further down that its entries name. */
  readonly named: ReadonlySet<number>;
}

const announced =
  /\b(?:contents|index)\b|^(?:目录|目錄|目 录)|\b(?:following|sections?|topics?|parts?)\b.*[:：]$|(?:以下|如下|部分|包括|内容|帮助您了解).{0,20}[:：]$/i;

/**
 * Finds the table of contents of a text without mark-up: at least three short lines in a row, most of which come again
 * further down, in this order.
 */
export function findContents(lines: readonly Line[], shapes: readonly LineShape[]): ContentsRun | undefined {
  // Nobody puts a table of contents behind the text, and a long text need not be searched for one.
  const last = Math.min(lines.length, 150);
  for (let from = 0; from < last; from++) {
    if (!isEntry(lines, shapes, from) || announced.test(lines[from]?.text ?? '')) continue;
    const to = endOfRun(lines, shapes, from);
    if (to - from >= 3) {
      const found = matchRun(lines, shapes, from, to);
      if (found) return found;
    }
    from = to - 1;
  }
  return undefined;
}

/** Where the short lines end that start at `from`: at the latest where one comes again, which is the first section. */
function endOfRun(lines: readonly Line[], shapes: readonly LineShape[], from: number): number {
  const seen = new Set([fold(withoutPage(lines[from]?.words ?? ''))]);
  let to = from + 1;
  while (to - from < 80 && isEntry(lines, shapes, to) && sameHabit(lines, from, to)) {
    const key = fold(withoutPage(lines[to]?.words ?? ''));
    if (seen.has(key)) break;
    seen.add(key);
    to++;
  }
  return to;
}

function isEntry(lines: readonly Line[], shapes: readonly LineShape[], at: number): boolean {
  const line = lines[at];
  return (
    line !== undefined &&
    line.words.length <= 140 &&
    /\p{L}{2}/u.test(line.words) &&
    !isAddressLine(line) &&
    // "_ga", the name of a cookie in a table, is no title.
    !line.words.startsWith('_') &&
    shapes[at]?.kind !== 'lead-in' &&
    // "Personal Data: Cookies; Usage Data" tells something of what stands above it.
    !(shapes[at]?.kind === 'label' && /[:：]\s.*[;,]/.test(line.words)) &&
    !(shapes[at]?.kind === 'sentence' && /\.$/.test(line.words))
  );
}

/** Entries are all numbered or all not, sub-entries may be either. */
function sameHabit(lines: readonly Line[], from: number, at: number): boolean {
  const first = lines[from]?.marker;
  return first === undefined || lines[at]?.marker !== undefined;
}

function matchRun(
  lines: readonly Line[],
  shapes: readonly LineShape[],
  from: number,
  to: number,
): ContentsRun | undefined {
  const candidates: number[] = [];
  for (let at = to; at < lines.length; at++) if (shapes[at]?.kind === 'title') candidates.push(at);
  const told = from > 0 && announced.test(lines[from - 1]?.text ?? '');
  const byTitle = new Map<string, number>();
  for (const at of candidates) {
    const key = fold(lines[at]?.words ?? '');
    if (!byTitle.has(key)) byTitle.set(key, at);
  }
  // Reworded entries are looked for among the first titles only: a text with more has no contents to reword.
  const nearby = told ? candidates.slice(0, 120).map((at) => ({ at, topics: topicsOf(lines[at]?.words ?? '') })) : [];
  const named = new Set<number>();
  let exact = 0;
  let start = told ? from : to;
  let end = from;
  let run = 0;
  for (let at = from; at < to; at++) {
    const words = withoutPage(lines[at]?.words ?? '');
    const same = byTitle.get(fold(words));
    const match = same ?? (told ? bestMatch(words, lines, nearby) : undefined);
    if (same !== undefined) exact++;
    if (match === undefined) continue;
    named.add(match);
    run++;
    start = Math.min(start, at);
    end = at + 1;
  }
  // A list of things may share a word or two with the titles below it; a table of contents shares most of its lines.
  const length = told ? to - from : end - start;
  if (run < 3 && !(told && run >= 2)) return undefined;
  if (run / length < (told ? 0.4 : 0.6)) return undefined;
  if (!told && exact < 3) return undefined;
  // The cells of a table come again too, but one under the other.
  const apart = [...named].filter((at) => !named.has(at + 1));
  if (apart.length * 2 < named.size) return undefined;
  // Nor do the sections of a text come in another order than its table of contents.
  const places = [...named];
  const falling = places.filter((place, i) => place < (places[i - 1] ?? 0));
  if (!told && falling.length * 4 > named.size) return undefined;
  // Single words that come again are the cells of a table, or a menu: "Google", "Purpose".
  const wordy = places.filter((at) => /\S\s+\S|[\u3400-\u9fff]{2}/.test(lines[at]?.words ?? ''));
  if (!told && wordy.length * 2 < named.size) return undefined;
  return { from: start, to: told ? Math.max(end, runEnd(lines, from, to)) : end, named };
}

/** An announced table of contents ends where its numbering or its spacing does. */
function runEnd(lines: readonly Line[], from: number, to: number): number {
  const gap = lines[from + 1]?.gap ?? 0;
  let end = from + 2;
  while (end < to && (lines[end]?.gap ?? 0) <= gap) end++;
  return end;
}

/** A line that an entry may name. */
interface Candidate {
  readonly at: number;
  readonly topics: readonly string[];
}

function bestMatch(words: string, lines: readonly Line[], candidates: readonly Candidate[]): number | undefined {
  let best: number | undefined;
  let score = 0.5;
  const topics = new Set(topicsOf(words));
  for (const { at, topics: others } of candidates) {
    if (!others.some((topic) => topics.has(topic))) continue;
    const value = similarity(words, lines[at]?.words ?? '');
    if (value > score) {
      score = value;
      best = at;
    }
  }
  return best;
}

/** Longer words, cut short so that "protect" and "protection" are one; pairs of Han characters. */
function topicsOf(words: string): readonly string[] {
  return topics.get(words, (own) => own.toLowerCase().match(/\p{L}{5}|[\u3400-\u9fff]{2}|\p{L}{4}/gu) ?? []);
}

/** The titles of a text, folded and by their topics: few of them change from one key press to the next. */
const topics = new TextMemo<readonly string[]>(1000);
const folded = new TextMemo<string>(4000);

/** "Cookies ........ 7" → "Cookies". */
function withoutPage(words: string): string {
  return words.replace(pageNumber, '');
}

/** Looked for from the start of the points only: a long run of them without a number is read once. */
const pageNumber = /(?:(?<![\s.·…_-])[\s.·…_-]{2,}|\t)(\d{1,3})$/;

/** The entries that lines make. A number at the end of a line is that of a page where most have one. */
export function entriesOf(lines: readonly Line[], text: string): readonly ContentsEntry[] {
  const pages = lines.map(({ words }) => pageNumber.exec(words));
  const paged = pages.filter(Boolean).length * 2 > lines.length;
  const indents = lines.map(({ start, trimmed }) => text.slice(start, trimmed.start).replaceAll('\t', '    ').length);
  const outermost = Math.min(...indents);
  return lines.map(({ trimmed, content, marker }, at): ContentsEntry => {
    const [end = '', page = ''] = (paged && pages[at]) || [];
    const title = span(content.start, content.end - end.length);
    return {
      span: trimmed,
      title,
      ...(marker && { marker }),
      // One blank more is that of " 9." above "10.".
      depth: ((indents[at] ?? 0) - outermost) >> 1,
      ...(page && { page: span(content.end - page.length, content.end) }),
    };
  });
}

function fold(words: string): string {
  return folded.get(words, (own) =>
    own
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}

/**
 * Finds the table of contents of a text with mark-up: at least three items in a row, each of which is nothing but a link to
 * a place in the same text, or most of which come again as headings.
 *
 * @param prose the text without mark-up.
 * @returns the drafts, with those items as `contents`, and its entries.
 */
export function takeContents(
  drafts: readonly Draft[],
  links: readonly Link[],
  prose: string,
): { readonly drafts: readonly Draft[]; readonly contents: readonly ContentsEntry[] } {
  const run = linkedRun(drafts, links) ?? repeatedRun(drafts, prose);
  if (!run) return { drafts, contents: [] };
  const entries = drafts.slice(run.from, run.to);
  return {
    drafts: [
      ...drafts.slice(0, run.from),
      ...entries.map(({ start }) => skipDraft(start, 'contents')),
      ...drafts.slice(run.to),
    ],
    contents: entries.map(({ content, marker, depth = 0 }) => ({
      span: run.linked || !marker ? content : span(marker.span.start, content.end),
      title: content,
      ...(marker && { marker }),
      depth,
    })),
  };
}

/** Drafts `from` to `to` (exclusive). */
interface DraftRun {
  readonly from: number;
  readonly to: number;
  readonly linked: boolean;
}

function linkedRun(drafts: readonly Draft[], links: readonly Link[]): DraftRun | undefined {
  const inner = new Map(links.filter((link) => link.target.startsWith('#')).map((link) => [link.text.start, link]));
  const isLinked = ({ kind, content }: Draft) => kind === 'item' && inner.get(content.start)?.text.end === content.end;
  const run = runsOf(drafts, isLinked)[0];
  return run && { ...run, linked: true };
}

/**
 * Items that name headings below them: under a heading or a line that announces contents, or before the first section where
 * nothing introduces them or they carry the numbers of the headings. A list of data or of purposes that sections below
 * explain one by one is none.
 */
function repeatedRun(drafts: readonly Draft[], prose: string): DraftRun | undefined {
  const wordsAt = ({ content }: Draft) => fold(withoutPage(prose.slice(content.start, content.end)));
  const headings = drafts.flatMap((draft, at) => (draft.kind === 'heading' ? [at] : []));
  const titles = new Map(headings.map((at) => [wordsAt(drafts[at] as Draft), at]));
  const run = runsOf(drafts, ({ kind }) => kind === 'item').find(({ from, to }) => {
    const above = headings.findLastIndex((at) => at < from);
    const title = drafts[headings[above] ?? -1];
    const titled = title !== undefined && contentsTitle.test(wordsAt(title));
    if (above > 0 && !titled) return false;
    const named = drafts.slice(from, to).map((entry) => titles.get(wordsAt(entry)) ?? -1);
    const found = new Set(named.filter((at) => at >= to));
    if (found.size < 3 || found.size < (to - from) * 0.6) return false;
    const before = drafts.slice(0, from).findLast(({ kind }) => kind !== 'skip');
    const leadIn = before && prose.slice(Math.max(before.content.start, before.content.end - 200), before.content.end);
    if (titled || announcesContents.test(leadIn ?? '')) return true;
    // What is not announced names all the headings but one, and not only those inside its own section.
    const end = headings.find((at) => at > from && (drafts[at]?.level ?? 0) <= (title?.level ?? 0)) ?? 0;
    if (found.size < to - from - 1 || Math.max(...found) < end) return false;
    const numbered = named.filter((at, i) => isSameNumber(drafts[from + i], drafts[at]));
    if (before === title || numbered.length >= found.size) return true;
    // Behind a sentence that ends, a list of every section is that of the sections.
    const sections = headings.filter((at) => at >= to && drafts[at]?.level === drafts[Math.max(...found)]?.level);
    return !/[:：]\s*$/.test(leadIn ?? '') && sections.every((at) => found.has(at));
  });
  return run && { ...run, linked: false };
}

/** Whether an entry carries the number of the heading that it names. */
function isSameNumber(entry: Draft | undefined, heading: Draft | undefined): boolean {
  const own = entry?.marker?.ordinal.join('.');
  return own !== undefined && own !== '' && own === heading?.marker?.ordinal.join('.');
}

const contentsTitle = /\bcontents\b|目录|目錄/;

/** A line that says of the list below it that it holds the parts of the text, and not what is collected or done. */
const announcesContents =
  /\btable of contents\b|(?:^\W*|\b(?:table of|policy|notice) )contents\W*$|\b(?:following|these) (?:sections|chapters|headings)\W*$|\b(?:policy|notice|statement|document|page) (?:covers|contains|explains|includes|consists of|is divided into)(?: the following)?(?: (?:sections|parts|topics|subjects|points|questions))?\W*$|^\W*(?:in|on) this (?:policy|notice|statement|document|page)\W*$|目[录錄]\W*$|(?:政策|指引|声明|聲明|隐私协议|隱私協議)(?:主要)?(?:包括|包含|分为|分為|由)(?:(?:以下|如下|下列)\S{0,6}?)?(?:部分|章节|章節|内容|內容|方面)?(?:组成|組成)?[\s:：]*$|帮助您了解(?:以下|如下)?(?:内容)?[\s:：]*$/i;

/** Where at least three drafts in a row are of a kind. */
function runsOf(drafts: readonly Draft[], isOne: (draft: Draft) => boolean): readonly Omit<DraftRun, 'linked'>[] {
  const runs: Omit<DraftRun, 'linked'>[] = [];
  for (let from = 0; from < drafts.length; from++) {
    let to = from;
    while (to < drafts.length && isOne(drafts[to] as Draft)) to++;
    if (to - from >= 3) runs.push({ from, to });
    from = to;
  }
  return runs;
}
