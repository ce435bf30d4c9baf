import { type Span, span } from '../text/span.ts';
import type { Block } from './document.ts';

/** A block as a reader of one format finds it: without index and end, which follow from its neighbours. */
export interface Draft extends Omit<Block, 'index' | 'span' | 'leadIn' | 'depth'> {
  /** Where its first line or its opening mark-up starts. */
  readonly start: number;
  /** The draft that introduces this item or row. */
  leadIn?: Draft;
  depth?: number;
  /** Items of one list have one number, whatever stands between them. */
  readonly list?: number;
}

/**
 * Turns drafts into blocks that tile the document: each reaches to the start of the next, so that blank lines belong to
 * the block before them; what stands before the first becomes a blank one.
 *
 * @param drafts in the order of the text, no two with one start.
 */
export function tile(drafts: readonly Draft[], length: number): readonly Block[] {
  const introducing = new Set(drafts.map(({ leadIn }) => leadIn));
  const indexOf = new Map<Draft, number>();
  const first = drafts[0]?.start ?? length;
  const offset = first > 0 ? 1 : 0;
  const blocks: Block[] = first > 0 ? [blockOf(skipDraft(0, 'blank'), 0, first, undefined)] : [];
  drafts.forEach((draft, at) => {
    const { leadIn } = draft;
    if (introducing.has(draft)) indexOf.set(draft, at + offset);
    blocks.push(blockOf(draft, at + offset, drafts[at + 1]?.start ?? length, leadIn && indexOf.get(leadIn)));
  });
  return blocks;
}

/** One shape for all blocks, whatever they lack: they are read very often. */
function blockOf(draft: Draft, index: number, end: number, leadIn: number | undefined): Block {
  const { start, kind, content, level, form, marker, depth, cells, skip } = draft;
  return { index, kind, span: span(start, end), content, level, form, marker, depth, cells, leadIn, skip };
}

/** A stretch that holds no policy text. */
export function skipDraft(start: number, skip: NonNullable<Block['skip']>): Draft {
  return { start, kind: 'skip', content: span(start, start), skip };
}

/** @returns the span without white space at either end. */
export function trimmed(text: string, s: Span): Span {
  let { start, end } = s;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return span(start, end);
}

/** White space of any kind, zero-width signs and the byte-order mark included. */
export function isBlank(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f
  );
}
