import { allMatches } from '../text/allMatches.ts';
import type { KnownText } from '../text/knownText.ts';
import { type Span, span } from '../text/span.ts';
import { type BlockGroup, blockGroups } from './blockGroups.ts';
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

const textKinds: readonly Block['kind'][] = ['heading', 'paragraph', 'item', 'row'];

/**
 * Runs a global pattern over the prose of each text block, so that no match crosses a block.
 *
 * @param pattern with the `g` flag, made once: what it found is remembered (see {@link findInBlocks}).
 *   Offsets of the matches are those of the document.
 */
export function matchBlocks(
  document: ParsedDocument,
  pattern: RegExp,
  kinds: readonly Block['kind'][] = textKinds,
): readonly BlockMatch[] {
  return findInBlocks(document, pattern, (text) => allMatches(pattern, text), kinds).map(({ block, found: match }) => {
    const start = block.content.start + match.index;
    return { block, span: span(start, start + match[0].length), match };
  });
}

/** Something found in a block. */
interface FoundInBlock<T> {
  /** Index of the block in its group. */
  readonly at: number;
  readonly found: T;
}

/** One for all groups: most of what is looked for stands in few of them. */
const nowhere: readonly FoundInBlock<never>[] = [];

/**
 * What is found in the prose of each text block, in the order of the text; only groups that changed are searched again.
 *
 * @param reader what the results are filed under: the function itself or the pattern it uses; the same at every call.
 * @param read depends on nothing but the text; offsets of what it returns are relative to the block's content.
 */
export function findInBlocks<T>(
  document: ParsedDocument,
  reader: object,
  read: (text: string) => readonly T[],
  kinds: readonly Block['kind'][] = textKinds,
): readonly { readonly block: Block; readonly found: T }[] {
  const search = ({ blocks, texts }: BlockGroup): readonly FoundInBlock<T>[] => {
    const all: FoundInBlock<T>[] = [];
    for (let at = 0; at < blocks.length; at++) {
      if (blocks[at]?.kind === 'skip') continue;
      for (const found of (texts[at] as KnownText).read(reader, read)) all.push({ at, found });
    }
    return all.length === 0 ? nowhere : all;
  };
  const all: { readonly block: Block; readonly found: T }[] = [];
  for (const { group, first } of blockGroups(document)) {
    for (const { at, found } of group.results.get(reader, () => search(group))) {
      const block = document.blocks[first + at] as Block;
      if (kinds.includes(block.kind)) all.push({ block, found });
    }
  }
  return all;
}

const documents = new WeakMap<ParsedDocument, readonly KnownText[]>();

/** The own prose of each block, by the index of the block. */
function blockTexts(document: ParsedDocument): readonly KnownText[] {
  let texts = documents.get(document);
  if (texts === undefined) {
    texts = blockGroups(document).flatMap(({ group }) => group.texts);
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

/** Whether a block has words to be read: a comment on lines of its own may be a block, but has none. */
export function hasWords({ kind, content }: Block, prose: string): boolean {
  return kind !== 'skip' && prose.slice(content.start, content.end).trim() !== '';
}
