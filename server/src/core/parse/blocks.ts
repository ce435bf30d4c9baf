import { type KnownText, knownText } from '../text/knownText.ts';
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
  const texts = blockTexts(document);
  for (const block of document.blocks) {
    if (block.kind === 'skip' || !kinds.includes(block.kind)) continue;
    for (const match of (texts[block.index] as KnownText).read(pattern, read)) {
      const start = block.content.start + match.index;
      found.push({ block, span: span(start, start + match[0].length), match });
    }
  }
  return found;
}

/** One for all blocks: most patterns find nothing in most of them. */
const noMatches: readonly RegExpExecArray[] = [];

const documents = new WeakMap<ParsedDocument, readonly KnownText[]>();

/** The own prose of each block, by the index of the block. */
export function blockTexts(document: ParsedDocument): readonly KnownText[] {
  let texts = documents.get(document);
  if (texts === undefined) {
    texts = document.blocks.map(({ content }) => knownText(document.prose.slice(content.start, content.end)));
    documents.set(document, texts);
  }
  return texts;
}

/**
 * What a pure function makes of a block's own prose, remembered as long as the text of the block is.
 *
 * @param reader what the result is filed under: the function itself or the pattern it uses; the same at every call.
 */
export function readBlock<T>(document: ParsedDocument, block: Block, reader: object, read: (text: string) => T): T {
  return (blockTexts(document)[block.index] as KnownText).read(reader, read);
}
