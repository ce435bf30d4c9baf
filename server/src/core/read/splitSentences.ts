import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Block, ParsedDocument } from '../parse/document.ts';
import { trimmed } from '../parse/tile.ts';
import type { Section } from '../structure/section.ts';
import { type KnownText, knownText } from '../text/knownText.ts';
import { TextMemo } from '../text/memo.ts';
import { type Span, shift, span } from '../text/span.ts';
import { groupStarts, isSameShape } from './blockGroups.ts';
import type { Sentence, Token } from './sentence.ts';
import { sentenceEnds } from './sentenceEnds.ts';
import { type PlacedGroup, SentenceGroup, type SentenceList } from './sentenceGroups.ts';
import { tokenise } from './tokenise.ts';

/** Splits each block into sentences; a heading and a table cell are one each. In the order of the text, disjoint. */
export function splitSentences(
  document: ParsedDocument,
  sections: readonly Section[],
  knowledge: Knowledge,
): SentenceList {
  const { blocks } = document;
  const groupOf = groupsFor(document, knowledge);
  const starts = groupStarts(blocks);
  const sentences: Sentence[] = [];
  const groups: PlacedGroup[] = [];
  // Sections follow each other as their headings do, behind what stands before the first of them.
  let section = sections[0]?.kind === 'root' ? 0 : -1;
  starts.forEach((from, i) => {
    const to = starts[i + 1] ?? blocks.length;
    const group = groupOf(document, from, to);
    const first = sentences.length;
    const by = (blocks[from] as Block).span.start;
    groups.push({ group, first });
    for (const { index, span: at, text, block, section: own, kind, leadIn, tokens, known } of group.sentences) {
      // One shape for all, with or without a lead-in: they are read very often.
      sentences.push({
        index: first + index,
        span: shift(at, by),
        text,
        block: from + block,
        section: section + own,
        kind,
        leadIn: leadIn === undefined ? undefined : first + leadIn,
        tokens,
        known,
      });
    }
    for (let at = from; at < to; at++) if (blocks[at]?.kind === 'heading') section++;
  });
  return { sentences, groups };
}

/** A group and the blocks that it was read from. */
interface KnownGroup {
  readonly blocks: readonly Block[];
  readonly group: SentenceGroup;
}

type GroupReader = (document: ParsedDocument, from: number, to: number) => SentenceGroup;

const groupReaders = new WeakMap<Knowledge, Readonly<Record<ParsedDocument['language'], GroupReader>>>();

/** Groups in a generation: a document of a megabyte has some six hundred. */
const mostGroups = 2000;

/** Finds a group by the text of its blocks, or reads it. */
function groupsFor({ language }: ParsedDocument, knowledge: Knowledge): GroupReader {
  let known = groupReaders.get(knowledge);
  if (!known) {
    const make = (): GroupReader => {
      const groups = new TextMemo<KnownGroup[]>(mostGroups);
      return (document, from, to) => {
        const { blocks, prose } = document;
        const text = prose.slice((blocks[from] as Block).span.start, (blocks[to - 1] as Block).span.end);
        // The same text may be cut into other blocks, when what stands around it makes a list or a heading of a line.
        const sameText = groups.get(text, () => []);
        const same = sameText.find((one) => isSameShape(one.blocks, blocks, from, to));
        if (same) return same.group;
        const group = new SentenceGroup(readGroup(document, from, to, knowledge));
        sameText.unshift({ blocks: blocks.slice(from, to), group });
        sameText.length = Math.min(sameText.length, mostShapes);
        return group;
      };
    };
    known = { en: make(), zh: make(), other: make() };
    groupReaders.set(knowledge, known);
  }
  return known[language];
}

/** Ways of cutting one text into blocks that are remembered. */
const mostShapes = 4;

/** The sentences of some blocks, as if these were the whole document. */
function readGroup(document: ParsedDocument, from: number, to: number, knowledge: Knowledge): readonly Sentence[] {
  const { prose } = document;
  const { split, whole } = readersFor(document, knowledge);
  const origin = (document.blocks[from] as Block).span.start;
  const sentences: Sentence[] = [];
  const lastOf: (number | undefined)[] = [];
  const headerCells = new Map<number, readonly (number | undefined)[]>();
  let section = 0;
  const add = (piece: Piece, start: number, block: Block, kind: Sentence['kind'], leadIn?: number) => {
    const { known, tokens } = piece;
    const index = sentences.length;
    const at = shift(piece.span, start - origin);
    sentences.push({
      index,
      span: at,
      text: known.text,
      block: block.index - from,
      section,
      kind,
      leadIn,
      tokens,
      known,
    });
    lastOf[block.index] = index;
    return index;
  };
  for (const block of document.blocks.slice(from, to)) {
    if (block.kind === 'heading') section++;
    if (block.kind === 'skip') continue;
    const { start, end } = block.content;
    const text = knownText(prose.slice(start, end));
    if (block.cells) {
      const header = block.leadIn === undefined ? undefined : headerCells.get(block.leadIn);
      const cells = block.cells.map((cell, i) => {
        if (cell.start >= cell.end) return undefined;
        const piece = knownText(prose.slice(cell.start, cell.end)).read(whole, whole);
        return add(piece, cell.start, block, 'cell', header?.[i]);
      });
      headerCells.set(block.index, cells);
    } else if (block.kind === 'heading') {
      if (text.text !== '') add(text.read(whole, whole), start, block, 'heading');
    } else {
      const kind = block.kind === 'item' ? 'item' : 'sentence';
      const leadIn = block.leadIn === undefined ? undefined : lastOf[block.leadIn];
      for (const piece of text.read(split, split)) add(piece, start, block, kind, leadIn);
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
