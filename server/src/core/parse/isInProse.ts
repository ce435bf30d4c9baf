import { type BlockGroup, blockGroups, type PlacedBlocks } from './blockGroups.ts';
import type { Block, ParsedDocument } from './document.ts';

/** A match that crosses from one group of blocks to the next is found where it has no more than this on either side. */
const reach = 200;

/** What was found in a group, and where it meets the group that stood behind it last. */
interface Found {
  readonly inside: boolean;
  next?: BlockGroup | undefined;
  across: boolean;
}

/**
 * Whether a pattern matches anywhere in the prose, also across blocks. A test of the whole prose takes milliseconds for
 * a document of a megabyte, and a rule may have several to make: here only groups that changed are searched again.
 *
 * @param pattern without the `g` flag; the same at every call, for what was found is filed under it.
 */
export function isInProse(document: ParsedDocument, pattern: RegExp): boolean {
  const { prose } = document;
  const groups = blockGroups(document);
  return groups.some((placed, i) => {
    const [start, end] = [placed.start, endOf(placed)];
    const found = placed.group.results.get(
      pattern,
      (): Found => ({ inside: pattern.test(prose.slice(start, end)), across: false }),
    );
    const next = groups[i + 1];
    if (found.inside || next === undefined) return found.inside;
    if (found.next !== next.group) {
      const border = prose.slice(Math.max(start, end - reach), Math.min(endOf(next), end + reach));
      Object.assign(found, { next: next.group, across: pattern.test(border) });
    }
    return found.across;
  });
}

function endOf({ group, start }: PlacedBlocks): number {
  return start + (group.blocks.at(-1) as Block).span.end;
}
