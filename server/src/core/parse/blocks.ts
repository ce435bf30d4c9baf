import { type Span, span } from '../text/span.ts';
import type { Block, ParsedDocument } from './document.ts';

/** The blocks that hold policy text, in order. */
export function textBlocks(document: ParsedDocument): readonly Block[] {
  return document.blocks.filter((block) => block.kind !== 'skip');
}

/** A match of a pattern in a text block. */
export interface BlockMatch {
  readonly block: Block;
  readonly span: Span;
  readonly match: RegExpExecArray;
}

/**
 * Runs a global pattern over the prose of each text block, so that no match crosses a block.
 *
 * @param pattern with the `g` flag; offsets of the matches are those of the document.
 */
export function* matchBlocks(
  document: ParsedDocument,
  pattern: RegExp,
  kinds: readonly Block['kind'][] = ['heading', 'paragraph', 'item', 'row'],
): Generator<BlockMatch> {
  for (const block of document.blocks) {
    if (block.kind === 'skip' || !kinds.includes(block.kind)) continue;
    const text = document.prose.slice(block.content.start, block.content.end);
    for (const match of matchesIn(text, pattern)) {
      const start = block.content.start + match.index;
      yield { block, span: span(start, start + match[0].length), match };
    }
  }
}

/** Matches by pattern and text of the block: an edit costs only the blocks that it touches. */
const kept = new WeakMap<RegExp, Map<string, readonly RegExpExecArray[]>>();

/** Blocks that are kept for a pattern; a policy of a megabyte has about five thousand. */
const mostKept = 10_000;

function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  let byText = kept.get(pattern);
  if (!byText) {
    byText = new Map();
    kept.set(pattern, byText);
  }
  const known = byText.get(text);
  if (known) return known;
  // Most blocks have no match: `search` finds that out without the copy of the pattern that `matchAll` makes.
  const matches = text.search(pattern) < 0 ? none : [...text.matchAll(pattern)];
  if (byText.size >= mostKept) byText.clear();
  byText.set(text, matches);
  return matches;
}

const none: readonly RegExpExecArray[] = [];
