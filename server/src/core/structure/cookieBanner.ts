import { matchBlocks } from '../parse/blocks.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { bannerButton } from '../text/pageFurniture.ts';

/** What a banner speaks of. */
const banner = /\b(?:cookies?|consent|agree|privacy (?:policy|notice))\b|同意|隐私政策/i;

/** A banner is short, and its buttons follow at once. */
const longest = 500;
const nearest = 3;

const known = new WeakMap<ParsedDocument, ReadonlySet<number>>();

/**
 * The blocks that are the cookie banner of a web page, copied along with its policy: short texts with a button right below
 * them. They are no part of what the policy says.
 *
 * @returns indexes of blocks.
 */
export function cookieBanner(document: ParsedDocument): ReadonlySet<number> {
  let blocks = known.get(document);
  if (blocks === undefined) {
    blocks = new Set(matchBlocks(document, bannerButton).flatMap(({ block }) => bannerAbove(document, block.index)));
    known.set(document, blocks);
  }
  return blocks;
}

function bannerAbove({ blocks, prose }: ParsedDocument, at: number): readonly number[] {
  const above = blocks
    .slice(0, at)
    .filter(({ kind }) => kind !== 'skip')
    .slice(-nearest);
  return above
    .filter(({ kind, content: { start, end } }) => {
      return kind !== 'heading' && end - start <= longest && banner.test(prose.slice(start, end));
    })
    .map(({ index }) => index);
}
