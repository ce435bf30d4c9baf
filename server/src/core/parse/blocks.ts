import { TextMemo } from '../text/memo.ts';
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
 * @param pattern with the `g` flag, made once: what it found in a block is remembered as long as the block's text is.
 *   Offsets of the matches are those of the document.
 */
export function matchBlocks(
  document: ParsedDocument,
  pattern: RegExp,
  kinds: readonly Block['kind'][] = ['heading', 'paragraph', 'item', 'row'],
): readonly BlockMatch[] {
  const found: BlockMatch[] = [];
  const read = (text: string): readonly RegExpExecArray[] => {
    const matches = [...text.matchAll(pattern)];
    return matches.length === 0 ? noMatches : matches;
  };
  for (const block of document.blocks) {
    if (block.kind === 'skip' || !kinds.includes(block.kind)) continue;
    for (const match of readBlock(document, block, pattern, read)) {
      const start = block.content.start + match.index;
      found.push({ block, span: span(start, start + match[0].length), match });
    }
  }
  return found;
}

/** One for all blocks: most patterns find nothing in most of them. */
const noMatches: readonly RegExpExecArray[] = [];

type Readings = Map<object, unknown>;

const known = new TextMemo<Readings>();
const documents = new WeakMap<ParsedDocument, readonly Readings[]>();

/**
 * What a pure function makes of a block's own prose, remembered as long as the text of the block is.
 *
 * @param reader what the result is filed under: the function itself or the pattern it uses; the same at every call.
 */
export function readBlock<T>(document: ParsedDocument, block: Block, reader: object, read: (text: string) => T): T {
  let readings = documents.get(document);
  if (readings === undefined) {
    readings = document.blocks.map(({ content }) =>
      known.get(document.prose.slice(content.start, content.end), () => new Map()),
    );
    documents.set(document, readings);
  }
  const own = readings[block.index] as Readings;
  let result = own.get(reader) as T | undefined;
  if (result === undefined) {
    result = read(document.prose.slice(block.content.start, block.content.end));
    own.set(reader, result);
  }
  return result;
}
