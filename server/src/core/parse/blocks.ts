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
    for (const match of text.matchAll(pattern)) {
      const start = block.content.start + match.index;
      yield { block, span: span(start, start + match[0].length), match };
    }
  }
}
