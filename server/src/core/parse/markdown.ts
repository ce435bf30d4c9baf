import type { SyntaxNode } from '@lezer/common';
import { contains, type Span, span } from '../text/span.ts';
import { takeContents } from './contents.ts';
import type { Link } from './document.ts';
import { readHtmlRange } from './html.ts';
import { readInline } from './markdownInline.ts';
import { parseMarkdown } from './markdownTree.ts';
import { readMarker } from './marker.ts';
import { readPlainLines } from './plaintext.ts';
import { type Mask, toProse } from './prose.ts';
import type { Reading } from './reading.ts';
import { readTemplates } from './templates.ts';
import { type Draft, skipDraft, trimmed } from './tile.ts';
import { fewestItalics, isBoldTitle, isItalicTitle } from './titles.ts';

/** Reads CommonMark with the tables, strike-outs and bare links of GitHub, front matter and template tags. */
export function readMarkdown(text: string): Reading {
  const templates = readTemplates(text);
  const source = forParser(toProse(text, templates.masks));
  const tree = parseMarkdown(source);
  const inline = readInline(tree, source);
  const prose = toProse(source, inline.masks);
  const walker = new BlockWalker(text, source, prose);
  walker.walk(tree.topNode, 0);
  walker.finish();
  const plain = isMarkedUp(walker.drafts) ? undefined : readUnmarked(source, inline.masks, walker);
  const links = [...inline.links, ...walker.links].sort((a, b) => a.span.start - b.span.start);
  const body = plain ?? takeContents(walker.drafts, links, prose);
  const drafts = [...body.drafts, ...templates.drafts].sort((a, b) => a.start - b.start);
  return {
    drafts,
    masks: [...inline.masks, ...walker.masks, ...templates.masks],
    links,
    contents: body.contents,
    comments: [...templates.comments, ...inline.comments, ...walker.comments].sort((a, b) => a.start - b.start),
    ...(templates.title && { frontMatterTitle: templates.title }),
    ...(templates.dates.length > 0 && { frontMatterDates: templates.dates }),
  };
}

/**
 * The text, as long as it was, in the two forms that the parser does not know: every line ends in `\n`, a blank standing for
 * the `\r` before it, and no delimiter row of a table in blanks.
 */
function forParser(text: string): string {
  return text
    .replace(/(?<!\\)\\\r\n(?=[ \t]*\S)/g, '  \n')
    .replaceAll('\r\n', ' \n')
    .replaceAll('\r', '\n')
    .replace(/^([ \t>|:-]*-[ \t:]*)\|([ \t]+)$/gm, '$1$2|');
}

/** Whether the writer marked headings at all: a text with no more than its title marked is read by the shape of its lines. */
function isMarkedUp(drafts: readonly Draft[]): boolean {
  return drafts.filter((draft) => draft.kind === 'heading').length > 1;
}

/** Reads a text by the shape of its lines. Comments are no lines of it. */
function readUnmarked(source: string, inline: readonly Mask[], { drafts, masks, comments }: BlockWalker) {
  const ofComments = masks.filter((mask) => comments.some((comment) => contains(mask, comment)));
  const plain = readPlainLines(toProse(source, [...inline.filter(isNoBullet(source)), ...ofComments]));
  const skipped = drafts.filter(({ skip }) => skip === 'comment');
  return { ...plain, drafts: [...plain.drafts, ...skipped].sort((a, b) => a.start - b.start) };
}

function isNoBullet(source: string): (mask: Mask) => boolean {
  return ({ start, end }) => end - start !== 1 || !/[-*+]\s/.test(source.slice(start, end + 1));
}

/** Collects the blocks of a syntax tree in the order of the text. */
class BlockWalker {
  readonly drafts: Draft[] = [];
  readonly links: Link[] = [];
  readonly comments: Span[] = [];
  /** Mark-up of blocks; that of lines is known before. */
  readonly masks: Mask[] = [];
  /** Level of the last heading that is marked as one: those in bold stand under it. */
  #level = 2;
  /** Level of the last heading in bold under it: those in italics stand under that. */
  #bold: number | undefined;
  /** Lines alone in italics, with the headings that they may be. */
  readonly #italics: { readonly at: number; readonly heading: Draft }[] = [];
  readonly #text: string;
  /** The text as the parser has read it. */
  readonly #source: string;
  /** The source with the mark-up inside lines blank. */
  readonly #prose: string;

  constructor(text: string, source: string, prose: string) {
    this.#text = text;
    this.#source = source;
    this.#prose = prose;
  }

  walk(parent: SyntaxNode, depth: number): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) this.#block(node, depth);
  }

  #block(node: SyntaxNode, depth: number): void {
    const name = node.name;
    if (name === 'Paragraph' || name === 'Task') this.#paragraph(node);
    else if (name.startsWith('ATXHeading')) this.#heading(node, Number(name.slice(10)), 'atx');
    // A line of dashes under a whole paragraph divides; it makes no heading of it.
    else if (name.startsWith('SetextHeading') && !this.#isUnderlinedTitle(node)) this.#paragraph(node);
    else if (name.startsWith('SetextHeading')) this.#heading(node, Number(name.slice(13)), 'setext');
    else if (name === 'BulletList' || name === 'OrderedList') this.#list(node, depth);
    else if (name === 'Blockquote') this.walk(node, depth);
    else if (name === 'Table') this.#table(node);
    else if (name === 'HTMLBlock') this.#html(node);
    else if (name === 'FencedCode') this.#skip(node, 'code');
    else if (name === 'CommentBlock') {
      const { start, end } = trimmed(this.#source, span(node.from, node.to));
      this.comments.push(trimmed(this.#source, span(start + 4, Math.max(start + 4, end - 3))));
      this.#skip(node, 'comment');
    } else if (name === 'HorizontalRule') this.#skip(node, 'rule');
    else if (name === 'LinkReference' || name === 'ProcessingInstructionBlock') this.#skip(node, 'template');
  }

  #skip(node: SyntaxNode, skip: NonNullable<Draft['skip']>): void {
    this.masks.push(span(node.from, node.to));
    this.drafts.push(skipDraft(this.#lineStart(node.from), skip));
  }

  #isUnderlinedTitle(node: SyntaxNode): boolean {
    const mark = node.getChild('HeaderMark');
    const words = this.#source.slice(node.from, mark?.from ?? node.to).trim();
    return words.length <= 140 && !/\n|[。；]$/.test(words);
  }

  #heading(node: SyntaxNode, level: number, form: 'atx' | 'setext'): void {
    const marks = node.getChildren('HeaderMark');
    const opens = marks[0] && marks[0].from === node.from ? marks[0].to : node.from;
    const last = marks.at(-1);
    const closes = last && last.from > node.from ? last.from : node.to;
    const inner = this.#own(span(opens, closes));
    this.#level = level;
    this.#bold = undefined;
    if (inner.start >= inner.end) this.#skip(node, 'rule');
    else this.drafts.push({ start: this.#lineStart(node.from), kind: 'heading', level, form, ...this.#marked(inner) });
  }

  /** A paragraph, or several where its lines are a heading in bold, items with signs of their own, or broken on purpose. */
  #paragraph(node: SyntaxNode): void {
    const starts = this.#pieceStarts(node);
    starts.forEach((from, i) => {
      const to = starts[i + 1] ?? node.to;
      const inner = this.#own(span(from, to));
      if (inner.start >= inner.end) return;
      const start = this.#lineStart(from);
      const marked = this.#marked(inner);
      const words = this.#prose.slice(inner.start, inner.end);
      const heading = { start, kind: 'heading', form: 'bold', ...marked } as const;
      if (this.#isSet('StrongEmphasis', node, inner) && isBoldTitle(words)) {
        this.#bold = Math.min(6, this.#level + 1);
        this.drafts.push({ ...heading, level: this.#bold });
      } else if (starts.length === 1 && this.#isSet('Emphasis', node, inner) && isItalicTitle(words)) {
        const level = Math.min(6, (this.#bold ?? this.#level) + 1);
        this.#italics.push({ at: this.drafts.length, heading: { ...heading, level } });
        this.drafts.push({ start, kind: 'paragraph', content: inner });
      } else if (marked.marker) {
        this.drafts.push({ start, kind: 'item', list: node.from, ...marked });
      } else this.drafts.push({ start, kind: 'paragraph', content: inner });
    });
  }

  #pieceStarts(node: SyntaxNode): readonly number[] {
    const starts = [node.from];
    for (
      let at = this.#source.indexOf('\n', node.from);
      at >= 0 && at < node.to;
      at = this.#source.indexOf('\n', at + 1)
    ) {
      const end = this.#source.indexOf('\n', at + 1);
      const line = this.#own(span(at + 1, end < 0 || end > node.to ? node.to : end));
      const above = this.#own(span(starts.at(-1) as number, at));
      const marker = readMarker(this.#prose.slice(line.start, line.end), line.start);
      const broken = /(?: {2}|\\)\r?$/.test(this.#text.slice(at - 3, at));
      if (broken || (marker && /^\W/.test(marker.text)) || this.#isSet('StrongEmphasis', node, above))
        starts.push(at + 1);
    }
    return starts;
  }

  /** Whether all of a piece of `node` stands in one emphasis of a kind, which may stand in one of the other. */
  #isSet(kind: 'StrongEmphasis' | 'Emphasis', node: SyntaxNode, piece: Span): boolean {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (!/Emphasis$/.test(child.name) || child.from > piece.start || child.to < piece.end) continue;
      return child.name === kind || this.#isSet(kind, child, piece);
    }
    return false;
  }

  /** What stands alone in italics are headings where the text makes a habit of it. */
  finish(): void {
    if (this.#italics.length < fewestItalics) return;
    for (const { at, heading } of this.#italics) this.drafts[at] = heading;
  }

  #list(list: SyntaxNode, depth: number): void {
    const number = list.from;
    for (const item of list.getChildren('ListItem')) {
      let first = true;
      for (let node = item.firstChild; node; node = node.nextSibling) {
        if (node.name === 'ListMark') continue;
        if (first && (node.name === 'Paragraph' || node.name === 'Task')) {
          const inner = this.#own(span(node.from, node.to));
          const mark = item.getChild('ListMark');
          const marker = mark && readMarker(`${this.#source.slice(mark.from, mark.to)} x`, mark.from);
          const start = this.#lineStart(item.from);
          this.drafts.push({ start, kind: 'item', depth, list: number, content: inner, ...(marker && { marker }) });
        } else this.#block(node, depth + 1);
        first = false;
      }
    }
  }

  #table(table: SyntaxNode): void {
    let header: Draft | undefined;
    for (let node = table.firstChild; node; node = node.nextSibling) {
      if (node.name === 'TableDelimiter') this.masks.push(span(node.from, node.to));
      if (node.name !== 'TableHeader' && node.name !== 'TableRow') continue;
      for (const bar of node.getChildren('TableDelimiter')) this.masks.push(span(bar.from, bar.to));
      const cells = node.getChildren('TableCell').map((cell) => this.#own(span(cell.from, cell.to)));
      if (cells.length === 0) continue;
      const content = span((cells[0] as Span).start, (cells.at(-1) as Span).end);
      const draft: Draft = { start: this.#lineStart(node.from), kind: 'row', content, cells };
      if (header) draft.leadIn = header;
      else header = draft;
      this.drafts.push(draft);
    }
  }

  #html(node: SyntaxNode): void {
    const html = readHtmlRange(this.#source, span(node.from, node.to));
    const start = this.#lineStart(node.from);
    this.masks.push(...html.masks);
    this.links.push(...html.links);
    this.comments.push(...html.comments);
    if (html.drafts.length === 0) this.drafts.push(skipDraft(start, 'template'));
    else this.drafts.push(...html.drafts);
  }

  /** The span without blanks and without the mark-up at its ends. */
  #own(s: Span): Span {
    return trimmed(this.#prose, s);
  }

  #marked(inner: Span): Pick<Draft, 'content' | 'marker'> {
    const marker = readMarker(this.#prose.slice(inner.start, inner.end), inner.start);
    if (!marker) return { content: inner };
    const content = this.#own(span(marker.span.end, inner.end));
    return { marker, content: content.start < content.end ? content : inner };
  }

  #lineStart(at: number): number {
    const line = this.#source.lastIndexOf('\n', at - 1) + 1;
    return Math.max(line, this.drafts.at(-1)?.content.end ?? 0);
  }
}
