import { Parser } from 'htmlparser2';
import { type Span, span } from '../text/span.ts';
import type { Link } from './document.ts';
import { readMarker } from './marker.ts';
import type { Mask } from './prose.ts';
import type { Reading } from './reading.ts';
import { type Draft, skipDraft, trimmed } from './tile.ts';

const silent = new Set(
  'head script style noscript template svg nav button select option textarea iframe object canvas map audio video'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark o:p q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Reads HTML: headings, paragraphs, list items and table rows, with the offsets of the source. */
export function readHtml(text: string): Reading {
  return readHtmlRange(text, span(0, text.length));
}

/** Reads the HTML that `range` of `text` holds, as Markdown has it between its own blocks. */
export function readHtmlRange(text: string, range: Span): Reading {
  const drafts: Draft[] = [];
  const masks: Mask[] = [];
  const links: Link[] = [];
  const comments: Span[] = [];
  const lists: ('ul' | 'ol')[] = [];
  const stack: string[] = [];
  let silence = 0;
  let bold = 0;
  let read = range.start;
  let opened = range.start;
  let block: { kind: 'paragraph' | 'item' | 'heading' | 'row'; level?: number } = { kind: 'paragraph' };
  let content: { start: number; end: number; plain: boolean } | undefined;
  let row: { start: number; cells: Span[]; header: boolean } | undefined;
  let headerRow: Draft | undefined;
  let cellStart: number | undefined;
  let link: { start: number; target: string; targetSpan: Span; textStart: number } | undefined;

  const flush = (next: number) => {
    if (content && !row) {
      const inner = trimmed(text, span(content.start, content.end));
      if (inner.start < inner.end) drafts.push(draftOf(inner));
    }
    if (!row) {
      content = undefined;
      opened = next;
    }
  };

  const draftOf = (inner: Span): Draft => {
    const words = text.slice(inner.start, inner.end);
    const marker = readMarker(words, inner.start);
    const after = marker ? trimmed(text, span(marker.span.end, inner.end)) : inner;
    const own = after.start < after.end ? after : inner;
    const start = Math.max(opened, (drafts.at(-1)?.content.end ?? range.start - 1) + 0);
    const shared = { start, content: own, ...(marker && { marker }) };
    if (block.kind === 'heading') return { ...shared, kind: 'heading', level: block.level ?? 2, form: 'html' };
    if (block.kind === 'item') return { ...shared, kind: 'item', depth: Math.max(0, lists.length - 1) };
    if (content && !content.plain && isTitleLike(words)) return { ...shared, kind: 'heading', level: 3, form: 'bold' };
    if (marker) return { ...shared, kind: 'item', depth: 0 };
    return { ...shared, kind: 'paragraph' };
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = range.start + parser.startIndex;
        stack.push(name);
        if (silent.has(name)) {
          flush(at);
          if (silence === 0) drafts.push(skipDraft(at, name === 'nav' ? 'menu' : 'code'));
          silence++;
        }
        if (silence > 0) return;
        if (name === 'a' && attributes.href) {
          const source = text.slice(at, range.start + parser.endIndex + 1);
          const from = Math.max(0, source.indexOf(attributes.href));
          const target = span(at + from, at + from + attributes.href.length);
          link = {
            start: at,
            target: attributes.href,
            targetSpan: target,
            textStart: range.start + parser.endIndex + 1,
          };
        }
        if (name === 'b' || name === 'strong') bold++;
        if (inline.has(name)) return;
        if (name === 'td' || name === 'th') {
          cellStart = range.start + parser.endIndex + 1;
          if (row && name === 'td') row.header = false;
          return;
        }
        if (row && name !== 'tr') return;
        flush(at);
        if (name === 'ul' || name === 'ol') lists.push(name);
        if (name === 'table') headerRow = undefined;
        if (name === 'tr') row = { start: at, cells: [], header: true };
        const level = /^h([1-6])$/.exec(name)?.[1];
        if (level) block = { kind: 'heading', level: Number(level) };
        else if (name === 'li') block = { kind: 'item' };
        else if (name !== 'p' || block.kind !== 'item' || drafts.at(-1)?.kind === 'item') {
          if (name !== 'br' || block.kind === 'heading') block = { kind: 'paragraph' };
        }
      },
      ontext(data) {
        const start = range.start + parser.startIndex;
        const end = range.start + parser.endIndex + 1;
        if (silence > 0) return;
        if (start > read) masks.push(span(read, start));
        read = end;
        if (data.length !== end - start) masks.push({ start, end, sign: data });
        if (data.trim() === '') return;
        content ??= { start, end, plain: false };
        content.end = end;
        if (bold === 0) content.plain = true;
      },
      onclosetag(name) {
        stack.pop();
        const at = range.start + parser.startIndex;
        if (silent.has(name)) {
          silence--;
          if (silence === 0) opened = range.start + parser.endIndex + 1;
          return;
        }
        if (silence > 0) return;
        if (name === 'b' || name === 'strong') bold = Math.max(0, bold - 1);
        if (name === 'a' && link) {
          links.push({
            span: span(link.start, range.start + parser.endIndex + 1),
            text: trimmed(text, span(link.textStart, at)),
            target: link.target,
            targetSpan: link.targetSpan,
          });
          link = undefined;
        }
        if (inline.has(name)) return;
        if (name === 'td' || name === 'th') {
          if (row && cellStart !== undefined) row.cells.push(trimmed(text, span(cellStart, at)));
          cellStart = undefined;
          return;
        }
        if (name === 'tr' && row) {
          const done = row;
          row = undefined;
          content = undefined;
          opened = range.start + parser.endIndex + 1;
          if (done.cells.every((cell) => cell.start === cell.end)) return;
          const draft: Draft = {
            start: done.start,
            kind: 'row',
            content: span((done.cells[0] as Span).start, (done.cells.at(-1) as Span).end),
            cells: done.cells,
            ...(headerRow && { leadIn: headerRow }),
          };
          drafts.push(draft);
          if (done.header && !headerRow) headerRow = draft;
          return;
        }
        if (row) return;
        flush(range.start + parser.endIndex + 1);
        if (name === 'ul' || name === 'ol') lists.pop();
        block = name === 'p' && stack.includes('li') ? block : { kind: 'paragraph' };
      },
      oncomment() {
        const at = range.start + parser.startIndex;
        const end = range.start + parser.endIndex + 1;
        comments.push(trimmed(text, span(Math.min(at + 4, end), Math.max(at + 4, end - 3))));
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(text.slice(range.start, range.end));
  parser.end();
  row = undefined;
  flush(range.end);
  if (read < range.end) masks.push(span(read, range.end));
  return { drafts: ordered(drafts), masks, links, contents: [], comments };
}

/** Whether words that stand alone in bold may be a heading: no sentence, not too long. */
function isTitleLike(words: string): boolean {
  return words.length <= 120 && !/[.;,!。；，]$/.test(words);
}

/** In the order of the text, one for each start: nested blocks may open at one place. */
function ordered(drafts: readonly Draft[]): readonly Draft[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || a.content.start - b.content.start);
  return sorted.filter((draft, i) => sorted[i + 1]?.start !== draft.start);
}
