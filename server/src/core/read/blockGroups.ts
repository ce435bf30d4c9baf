import type { Block } from '../parse/document.ts';

/** Blocks that are grouped: few enough that an edit makes little to be read again, many enough that groups are few. */
const least = 16;
/** Without headings a group ends at any block of its own. */
const most = 64;

/**
 * Divides blocks into groups of neighbours, so that no block is introduced by one outside of its group. Groups begin at
 * headings where there are any, so that they stay the same when a paragraph is added elsewhere.
 *
 * @returns the index of the first block of each group.
 */
export function groupStarts(blocks: readonly Block[]): readonly number[] {
  const opens = new Uint8Array(blocks.length);
  for (let at = blocks.length - 1, reach = at; at >= 0; at--) {
    reach = Math.min(reach, blocks[at]?.leadIn ?? at);
    opens[at] = reach >= at ? 1 : 0;
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

/**
 * Whether blocks hold the same sentences as others of the same text: their kinds, their places in the text and what
 * introduces them agree.
 *
 * @param from index of the first of the blocks.
 */
export function isSameShape(known: readonly Block[], blocks: readonly Block[], from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  const shift = (blocks[from] as Block).span.start - (known[0] as Block).span.start;
  const skipped = from - (known[0] as Block).index;
  return known.every((a, i) => {
    const b = blocks[from + i] as Block;
    return (
      a.kind === b.kind &&
      a.content.start + shift === b.content.start &&
      a.content.end + shift === b.content.end &&
      (a.leadIn === undefined ? b.leadIn === undefined : a.leadIn + skipped === b.leadIn) &&
      haveSameCells(a, b, shift)
    );
  });
}

function haveSameCells({ cells: a }: Block, { cells: b }: Block, shift: number): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.length === b.length && a.every(({ start, end }, i) => start + shift === b[i]?.start && end + shift === b[i]?.end)
  );
}
