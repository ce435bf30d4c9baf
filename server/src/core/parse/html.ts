import { Parser } from 'htmlparser2';
import { type Span, span } from '../text/span.ts';
import { takeContents } from './contents.ts';
import type { Link } from './document.ts';
import { implyHeadings } from './impliedBlocks.ts';
import { readMarker } from './marker.ts';
import { type Mask, toProse } from './prose.ts';
import type { Reading } from './reading.ts';
import { type Draft, skipDraft, trimmed } from './tile.ts';
import { isBoldTitle } from './titles.ts';

/** Elements whose text no reader of the page sees as part of the policy. */
const silent = new Set(
  'head script style noscript template svg nav button select option textarea iframe object canvas map audio video'.split(
    ' ',
  ),
);
/** Of those, the ones that stand for themselves and break the text around them. */
const breaking = new Set('head script style noscript template nav iframe'.split(' '));
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark o:p q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Reads HTML: headings, paragraphs, list items and table rows, with the offsets of the source. */
export function readHtml(text: string): Reading {
  const { drafts, masks, links, comments } = readHtmlRange(text, span(0, text.length));
  const prose = toProse(text, masks);
  const body = takeContents(drafts, links, prose);
  return { drafts: implyHeadings(body.drafts, prose), contents: body.contents, masks, links, comments };
}

/** Reads the HTML that `range` of `text` holds, as Markdown has it between its own blocks. */
export function readHtmlRange(text: string, range: Span): Omit<Reading, 'contents'> {
  const walker = new HtmlWalker(text, range);
  const at = () => span(range.start + parser.startIndex, Math.min(range.start + parser.endIndex + 1, range.end));
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => walker.open(name, attributes.href, at()),
    ontext: (data) => walker.read(data, at()),
    onclosetag: (name) => walker.close(name, at()),
    oncomment: () => walker.comment(at()),
  });
  parser.write(text.slice(range.start, range.end));
  parser.end();
  walker.finish();
  const { drafts, masks, links, comments } = walker;
  return { drafts, masks, links, comments };
}

interface Row {
  readonly start: number;
  readonly cells: Span[];
  /** Whether all its cells are `th`. */
  header: boolean;
}

/** Builds blocks from tags and text as the parser meets them. */
class HtmlWalker {
  readonly drafts: Draft[] = [];
  readonly masks: Mask[] = [];
  readonly links: Link[] = [];
  readonly comments: Span[] = [];
  readonly #text: string;
  readonly #range: Span;
  /** How far tags and text have been taken in: what lies between two texts is mark-up. */
  #read: number;
  /** Where the mark-up of the block at hand starts. */
  #opened: number;
  #block: Pick<Draft, 'kind' | 'level' | 'list' | 'depth'> = { kind: 'paragraph' };
  #content: Span | undefined;
  /** Whether the block at hand holds text that is not bold. */
  #plain = false;
  #bold = 0;
  #silence = 0;
  /** The lists that are open, by where they start. */
  readonly #lists: number[] = [];
  #row: Row | undefined;
  #cell: number | undefined;
  #header: Draft | undefined;
  #link:
    | { readonly start: number; readonly text: number; readonly target: string; readonly targetSpan: Span }
    | undefined;

  constructor(text: string, range: Span) {
    this.#text = text;
    this.#range = range;
    this.#read = range.start;
    this.#opened = range.start;
  }

  open(name: string, href: string | undefined, tag: Span): void {
    if (silent.has(name)) {
      if (this.#silence === 0 && breaking.has(name) && !this.#row) {
        this.#flush(tag.start);
        this.drafts.push(skipDraft(tag.start, name === 'nav' ? 'menu' : 'code'));
      }
      this.#silence++;
    }
    if (this.#silence > 0) return;
    if (name === 'a' && href) this.#openLink(href, tag);
    if (name === 'b' || name === 'strong') this.#bold++;
    if (inline.has(name)) return;
    if (name === 'td' || name === 'th') {
      this.#openCell(name, tag);
      return;
    }
    const level = /^h([1-6])$/.exec(name)?.[1];
    // A cell that holds headings or lists divides the page, not a table.
    if (this.#row && (level || name === 'ul' || name === 'ol' || name === 'table')) this.#row = undefined;
    if (name === 'tr') this.#endRow(tag.start);
    if (this.#row) return;
    this.#flush(tag.start);
    if (name === 'tr') this.#row = { start: tag.start, cells: [], header: true };
    else if (name === 'table') this.#header = undefined;
    else if (name === 'ul' || name === 'ol') this.#lists.push(tag.start);
    else if (level) this.#block = { kind: 'heading', level: Number(level) };
    else if (name === 'li') this.#openItem(tag);
  }

  read(data: string, at: Span): void {
    if (this.#silence > 0) return;
    if (at.start > this.#read) this.masks.push(span(this.#read, at.start));
    this.#read = Math.max(this.#read, at.end);
    if (data.length !== at.end - at.start) this.masks.push({ ...at, sign: data });
    if (data.trim() === '') return;
    this.#content = span(this.#content?.start ?? at.start, at.end);
    if (this.#bold === 0) this.#plain = true;
  }

  close(name: string, tag: Span): void {
    if (silent.has(name)) {
      this.#silence = Math.max(0, this.#silence - 1);
      if (this.#silence === 0 && !this.#content) this.#opened = tag.end;
      return;
    }
    if (this.#silence > 0) return;
    if (name === 'b' || name === 'strong') this.#bold = Math.max(0, this.#bold - 1);
    if (name === 'a') this.#closeLink(tag);
    if (inline.has(name)) return;
    if (name === 'td' || name === 'th') this.#endCell(tag.start);
    else if (name === 'tr') this.#endRow(tag.end);
    else if (!this.#row) this.#closeBlock(name, tag);
  }

  #closeBlock(name: string, tag: Span): void {
    this.#flush(tag.end);
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (/^(?:h[1-6]|li)$/.test(name)) this.#block = { kind: 'paragraph' };
  }

  comment(at: Span): void {
    const start = Math.min(at.start + 4, at.end);
    this.comments.push(trimmed(this.#text, span(start, Math.max(start, at.end - 3))));
  }

  finish(): void {
    this.#endRow(this.#range.end);
    this.#flush(this.#range.end);
    if (this.#read < this.#range.end) this.masks.push(span(this.#read, this.#range.end));
  }

  #openItem(tag: Span): void {
    this.#block = { kind: 'item', list: this.#lists.at(-1) ?? tag.start, depth: Math.max(0, this.#lists.length - 1) };
  }

  /** Ends the block at hand; the next starts at `next`. */
  #flush(next: number): void {
    const inner = this.#content && trimmed(this.#text, this.#content);
    if (inner && inner.start < inner.end) {
      this.drafts.push(this.#draft(inner));
      // The first text of an item is the item, what follows in it are paragraphs.
      if (this.#block.kind === 'item') this.#block = { kind: 'paragraph' };
    }
    this.#content = undefined;
    this.#plain = false;
    this.#opened = next;
  }

  #draft(inner: Span): Draft {
    const words = this.#text.slice(inner.start, inner.end);
    const marker = readMarker(words, inner.start);
    const own = marker ? trimmed(this.#text, span(marker.span.end, inner.end)) : inner;
    const marked = { start: this.#opened, content: own.start < own.end ? own : inner, ...(marker && { marker }) };
    if (this.#block.kind === 'heading')
      return { ...marked, kind: 'heading', level: this.#block.level ?? 2, form: 'html' };
    if (this.#block.kind === 'item') return { ...marked, ...this.#block };
    if (!this.#plain && isBoldTitle(words)) return { ...marked, kind: 'heading', level: 3, form: 'bold' };
    return marker ? { ...marked, kind: 'item' } : { ...marked, kind: 'paragraph' };
  }

  #openCell(name: string, tag: Span): void {
    this.#endCell(tag.start);
    if (!this.#row) this.#flush(tag.start);
    else {
      this.#cell = tag.end;
      if (name === 'td') this.#row.header = false;
    }
  }

  #endCell(at: number): void {
    if (this.#row && this.#cell !== undefined && this.#content) {
      const cell = trimmed(this.#text, this.#content);
      if (cell.start < cell.end && cell.end <= at) this.#row.cells.push(cell);
    }
    if (this.#row) this.#content = undefined;
    this.#cell = undefined;
  }

  #endRow(next: number): void {
    this.#endCell(next);
    const row = this.#row;
    this.#row = undefined;
    if (!row) return;
    this.#content = undefined;
    this.#opened = next;
    const [first] = row.cells;
    const last = row.cells.at(-1);
    if (!first || !last) return;
    const content = span(first.start, last.end);
    const draft: Draft = { start: row.start, kind: 'row', content, cells: row.cells };
    if (this.#header) draft.leadIn = this.#header;
    else if (row.header) this.#header = draft;
    this.drafts.push(draft);
  }

  #openLink(href: string, tag: Span): void {
    const from = this.#text.indexOf(href, tag.start);
    const targetSpan =
      from >= 0 && from + href.length <= tag.end ? span(from, from + href.length) : span(tag.end, tag.end);
    this.#link = { start: tag.start, text: tag.end, target: href, targetSpan };
  }

  #closeLink(tag: Span): void {
    if (!this.#link) return;
    const { start, text, target, targetSpan } = this.#link;
    this.links.push({
      span: span(start, tag.end),
      text: trimmed(this.#text, span(text, tag.start)),
      target,
      targetSpan,
    });
    this.#link = undefined;
  }
}
