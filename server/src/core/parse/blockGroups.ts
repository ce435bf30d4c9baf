import { type KnownText, knownText } from '../text/knownText.ts';
import { TextMemo } from '../text/memo.ts';
import { Results } from '../text/results.ts';
import { type Span, shift } from '../text/span.ts';
import type { Block, ParsedDocument } from './document.ts';

/**
 * Blocks that stand one after the other, as if nothing stood before them: indices and offsets count from the first. It is
 * the same object for as long as their texts, kinds and places in it are the same, so that what is looked for in every block
 * or sentence is remembered for all of them in one place: a long document has thousands, and dozens of rules ask each.
 */
export class BlockGroup {
  /** All of its prose. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The own prose of each block. */
  readonly texts: readonly KnownText[];
  readonly results = new Results();

  constructor(text: string, blocks: readonly Block[], texts: readonly KnownText[]) {
    this.text = text;
    this.blocks = blocks;
    this.texts = texts;
  }
}

/** A group with its place. */
export interface PlacedBlocks {
  readonly group: BlockGroup;
  /** Index of its first block in the document, and where that starts. */
  readonly first: number;
  readonly start: number;
}

const documents = new WeakMap<ParsedDocument, readonly PlacedBlocks[]>();

/** The blocks of a document in groups, in the order of the text. No block is introduced by one outside of its group. */
export function blockGroups(document: ParsedDocument): readonly PlacedBlocks[] {
  let groups = documents.get(document);
  if (groups === undefined) {
    const { blocks } = document;
    const starts = groupStarts(blocks);
    groups = starts.map((first, i) => {
      const group = groupOf(document, first, starts[i + 1] ?? blocks.length);
      return { group, first, start: (blocks[first] as Block).span.start };
    });
    documents.set(document, groups);
  }
  return groups;
}

/** Blocks of a group: few enough that an edit makes little to be read again, many enough that groups are few. */
const least = 8;
/** Without headings a group ends at any block that opens nothing. */
const most = 32;

/** Where groups start: at headings where there are any, so that they stay the same when a block is added elsewhere. */
function groupStarts(blocks: readonly Block[]): readonly number[] {
  /** 1 where no block from here on is introduced by one before. */
  const opens = new Uint8Array(blocks.length);
  for (let at = blocks.length - 1, reach = at; at >= 0; at--) {
    reach = Math.min(reach, at, blocks[at]?.leadIn ?? at);
    opens[at] = reach === at ? 1 : 0;
  }
  const starts = blocks.length > 0 ? [0] : [];
  for (let at = 1, start = 0; at < blocks.length; at++) {
    const size = at - start;
    if (opens[at] === 0 || size < least || (blocks[at]?.kind !== 'heading' && size < most)) continue;
    starts.push(at);
    start = at;
  }
  return starts;
}

/** Groups in a generation: a document of a megabyte has some thousand. */
const known = new TextMemo<Shapes>(4000);

/** A text with the groups that it was cut into. */
interface Shapes {
  readonly text: string;
  readonly groups: BlockGroup[];
}

/** Ways of cutting one text into blocks that are remembered. */
const mostShapes = 4;

/** Finds a group by its text, or makes it. */
function groupOf({ blocks, prose }: ParsedDocument, from: number, to: number): BlockGroup {
  const { start } = (blocks[from] as Block).span;
  // The same text is cut into other blocks where what stands around it makes a list or a heading of a line.
  const { text, groups } = known.get(prose.slice(start, (blocks[to - 1] as Block).span.end), (own) => ({
    text: own,
    groups: [],
  }));
  const same = groups.find((group) => isSame(group.blocks, blocks, from, to, start));
  if (same) return same;
  const own = blocks.slice(from, to);
  const group = new BlockGroup(
    text,
    own.map((block) => moved(block, from, start)),
    own.map(({ content }) => knownText(prose.slice(content.start, content.end))),
  );
  groups.unshift(group);
  groups.length = Math.min(groups.length, mostShapes);
  return group;
}

/** A block as if the document began at block `from`, which starts at `start`. */
function moved(block: Block, from: number, start: number): Block {
  const { index, span, content, marker, cells, leadIn } = block;
  return {
    ...block,
    index: index - from,
    span: shift(span, -start),
    content: shift(content, -start),
    marker: marker && { ...marker, span: shift(marker.span, -start) },
    cells: cells?.map((cell) => shift(cell, -start)),
    leadIn: leadIn === undefined ? undefined : leadIn - from,
  };
}

/** Whether blocks agree with those of a group in all that is read of groups: kinds, places, marks and lead-ins. */
function isSame(own: readonly Block[], blocks: readonly Block[], from: number, to: number, start: number): boolean {
  if (own.length !== to - from) return false;
  const isAt = (a: Span, b: Span | undefined) =>
    b !== undefined && a.start + start === b.start && a.end + start === b.end;
  for (let i = 0; i < own.length; i++) {
    const [a, b] = [own[i] as Block, blocks[from + i] as Block];
    if (a.kind !== b.kind || !isAt(a.content, b.content) || !isAt(a.span, b.span)) return false;
    if (a.leadIn === undefined ? b.leadIn !== undefined : a.leadIn + from !== b.leadIn) return false;
    if (a.cells?.length !== b.cells?.length || a.cells?.some((cell, at) => !isAt(cell, b.cells?.[at]))) return false;
    if (a.depth !== b.depth || a.level !== b.level) return false;
    if (a.marker?.text !== b.marker?.text || a.marker?.style !== b.marker?.style) return false;
  }
  return true;
}
