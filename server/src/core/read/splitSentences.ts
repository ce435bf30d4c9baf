import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Block, ParsedDocument } from '../parse/document.ts';
import { trimmed } from '../parse/tile.ts';
import type { Section } from '../structure/section.ts';
import { TextMemo } from '../text/memo.ts';
import { type Span, shift, span } from '../text/span.ts';
import type { Sentence } from './sentence.ts';
import { sentenceEnds } from './sentenceEnds.ts';
import { tokenise } from './tokenise.ts';

/** Splits each block into sentences; a heading and a table cell are one each. In the order of the text, disjoint. */
export function splitSentences(
  document: ParsedDocument,
  sections: readonly Section[],
  knowledge: Knowledge,
): readonly Sentence[] {
  const { prose, language } = document;
  const sentences: Sentence[] = [];
  const lastOf: (number | undefined)[] = [];
  const headerCells = new Map<number, readonly (number | undefined)[]>();
  const add = (at: Span, block: Block, section: number, kind: Sentence['kind'], leadIn?: number) => {
    const text = prose.slice(at.start, at.end);
    const index = sentences.length;
    const tokens = tokenise(text, language, knowledge);
    sentences.push({
      index,
      span: at,
      text,
      block: block.index,
      section,
      kind,
      ...(leadIn !== undefined && { leadIn }),
      tokens,
    });
    lastOf[block.index] = index;
    return index;
  };
  for (const section of sections) {
    for (let at = section.blocks[0]; at < section.blocks[1]; at++) {
      const block = document.blocks[at];
      if (!block || block.kind === 'skip') continue;
      if (block.cells) {
        const header = block.leadIn === undefined ? undefined : headerCells.get(block.leadIn);
        const cells = block.cells.map((cell, i) =>
          cell.start < cell.end ? add(cell, block, section.index, 'cell', header?.[i]) : undefined,
        );
        headerCells.set(block.index, cells);
      } else if (block.kind === 'heading') {
        if (block.content.start < block.content.end) add(block.content, block, section.index, 'heading');
      } else {
        const kind = block.kind === 'item' ? 'item' : 'sentence';
        const leadIn = block.leadIn === undefined ? undefined : lastOf[block.leadIn];
        for (const piece of pieces(prose, block.content, language === 'zh', knowledge))
          add(piece, block, section.index, kind, leadIn);
      }
    }
  }
  return sentences;
}

const keptPieces = new WeakMap<Knowledge, Readonly<Record<'en' | 'zh', TextMemo<readonly Span[]>>>>();

function pieces(prose: string, content: Span, chinese: boolean, knowledge: Knowledge): readonly Span[] {
  let kept = keptPieces.get(knowledge);
  if (!kept) {
    kept = { en: new TextMemo(), zh: new TextMemo() };
    keptPieces.set(knowledge, kept);
  }
  const text = prose.slice(content.start, content.end);
  return kept[chinese ? 'zh' : 'en']
    .get(text, () => piecesOf(text, chinese, knowledge))
    .map((piece) => shift(piece, content.start));
}

/** Spans relative to the text. */
function piecesOf(text: string, chinese: boolean, knowledge: Knowledge): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const end of [...sentenceEnds(text, chinese, knowledge), text.length]) {
    const piece = trimmed(text, span(start, end));
    if (piece.start < piece.end) found.push(piece);
    start = end;
  }
  return found;
}
