import type { Knowledge } from '../knowledge/knowledge.ts';
import { blockTexts } from '../parse/blocks.ts';
import type { Block, ParsedDocument } from '../parse/document.ts';
import { trimmed } from '../parse/tile.ts';
import type { Section } from '../structure/section.ts';
import { type KnownText, knownText } from '../text/knownText.ts';
import { type Span, shift, span } from '../text/span.ts';
import type { Sentence, Token } from './sentence.ts';
import { sentenceEnds } from './sentenceEnds.ts';
import { tokenise } from './tokenise.ts';

/** Splits each block into sentences; a heading and a table cell are one each. In the order of the text, disjoint. */
export function splitSentences(
  document: ParsedDocument,
  sections: readonly Section[],
  knowledge: Knowledge,
): readonly Sentence[] {
  const { prose } = document;
  const { split, whole } = readersFor(document, knowledge);
  const texts = blockTexts(document);
  const sentences: Sentence[] = [];
  const lastOf: (number | undefined)[] = [];
  const headerCells = new Map<number, readonly (number | undefined)[]>();
  const add = (piece: Piece, by: number, block: Block, section: number, kind: Sentence['kind'], leadIn?: number) => {
    const { known, tokens } = piece;
    const index = sentences.length;
    const at = shift(piece.span, by);
    // One shape for all, with or without a lead-in: they are read very often.
    sentences.push({ index, span: at, text: known.text, block: block.index, section, kind, leadIn, tokens, known });
    lastOf[block.index] = index;
    return index;
  };
  for (const section of sections) {
    for (let at = section.blocks[0]; at < section.blocks[1]; at++) {
      const block = document.blocks[at];
      if (!block || block.kind === 'skip') continue;
      const text = texts[at] as KnownText;
      const { start } = block.content;
      if (block.cells) {
        const header = block.leadIn === undefined ? undefined : headerCells.get(block.leadIn);
        const cells = block.cells.map((cell, i) => {
          if (cell.start >= cell.end) return undefined;
          const piece = knownText(prose.slice(cell.start, cell.end)).read(whole, whole);
          return add(piece, cell.start, block, section.index, 'cell', header?.[i]);
        });
        headerCells.set(block.index, cells);
      } else if (block.kind === 'heading') {
        if (text.text !== '') add(text.read(whole, whole), start, block, section.index, 'heading');
      } else {
        const kind = block.kind === 'item' ? 'item' : 'sentence';
        const leadIn = block.leadIn === undefined ? undefined : lastOf[block.leadIn];
        for (const piece of text.read(split, split)) add(piece, start, block, section.index, kind, leadIn);
      }
    }
  }
  return sentences;
}

/** A sentence before it has its place: its span is relative to the text that it was cut from. */
interface Piece {
  readonly span: Span;
  readonly known: KnownText;
  readonly tokens: readonly Token[];
}

/** What makes sentences of the text of a block: several, or one of the whole. */
interface Readers {
  readonly split: (text: string) => readonly Piece[];
  readonly whole: (text: string) => Piece;
}

const readers = new WeakMap<Knowledge, Readonly<Record<ParsedDocument['language'], Readers>>>();

function readersFor({ language }: ParsedDocument, knowledge: Knowledge): Readers {
  let known = readers.get(knowledge);
  if (!known) {
    const make = (language: ParsedDocument['language']): Readers => {
      const piece = (text: string, at: Span): Piece => {
        const known = knownText(text.slice(at.start, at.end));
        return { span: at, known, tokens: tokenise(known.text, language, knowledge) };
      };
      return {
        split: (text) => spansOf(text, language === 'zh', knowledge).map((at) => piece(text, at)),
        whole: (text) => piece(text, span(0, text.length)),
      };
    };
    known = { en: make('en'), zh: make('zh'), other: make('other') };
    readers.set(knowledge, known);
  }
  return known[language];
}

/** Where the sentences of a text are. */
function spansOf(text: string, chinese: boolean, knowledge: Knowledge): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const end of [...sentenceEnds(text, chinese, knowledge), text.length]) {
    const piece = trimmed(text, span(start, end));
    if (piece.start < piece.end) found.push(piece);
    start = end;
  }
  return found;
}
