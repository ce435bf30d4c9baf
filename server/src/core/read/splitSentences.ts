import type { Knowledge } from '../knowledge/knowledge.ts';
import { type BlockGroup, blockGroups } from '../parse/blockGroups.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { trimmed } from '../parse/tile.ts';
import type { Section } from '../structure/section.ts';
import { type KnownText, knownText } from '../text/knownText.ts';
import { type Span, shift, span } from '../text/span.ts';
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
  const readers = readersFor(document, knowledge);
  const sentences: Sentence[] = [];
  const groups: PlacedGroup[] = [];
  // Sections follow each other as their headings do, behind what stands before the first of them.
  let section = sections[0]?.kind === 'root' ? 0 : -1;
  for (const { group: blocks, first: firstBlock, start } of blockGroups(document)) {
    const { group, headings } = blocks.results.get(readers, () => readGroup(blocks, readers));
    const place = { first: sentences.length, block: firstBlock, section, start };
    groups.push({ group, first: place.first });
    for (const sentence of placeGroup(group, place)) sentences.push(sentence);
    section += headings;
  }
  return { sentences, groups };
}

/** What stands before a group: sentences, blocks, sections and characters. */
interface Place {
  readonly first: number;
  readonly block: number;
  readonly section: number;
  readonly start: number;
}

/** The sentences of each group where they were placed last: before an edit everything stays where it was. */
const placed = new WeakMap<SentenceGroup, { readonly place: Place; readonly sentences: readonly Sentence[] }>();

/** Gives the sentences of a group their place in the document. */
function placeGroup(group: SentenceGroup, place: Place): readonly Sentence[] {
  const last = placed.get(group);
  if (last && isSamePlace(last.place, place)) return last.sentences;
  const { first } = place;
  const sentences = group.sentences.map(({ index, span, text, block, section, kind, leadIn, tokens, known }) => ({
    // One shape for all, with or without a lead-in: they are read very often.
    index: first + index,
    span: shift(span, place.start),
    text,
    block: place.block + block,
    section: place.section + section,
    kind,
    leadIn: leadIn === undefined ? undefined : first + leadIn,
    tokens,
    known,
  }));
  placed.set(group, { place, sentences });
  return sentences;
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.first === b.first && a.block === b.block && a.section === b.section && a.start === b.start;
}

/** The sentences of a group of blocks, and how many headings it has. */
interface GroupSentences {
  readonly group: SentenceGroup;
  readonly headings: number;
}

function readGroup({ blocks, texts }: BlockGroup, { split, whole }: Readers): GroupSentences {
  const sentences: Sentence[] = [];
  const lastOf: (number | undefined)[] = [];
  const headerCells = new Map<number, readonly (number | undefined)[]>();
  let section = 0;
  const add = (piece: Piece, start: number, block: number, kind: Sentence['kind'], leadIn?: number) => {
    const { known, tokens } = piece;
    const index = sentences.length;
    const at = shift(piece.span, start);
    sentences.push({ index, span: at, text: known.text, block, section, kind, leadIn, tokens, known });
    lastOf[block] = index;
    return index;
  };
  for (const { index, kind: blockKind, content, cells, leadIn: introducedBy } of blocks) {
    if (blockKind === 'heading') section++;
    if (blockKind === 'skip') continue;
    const { start } = content;
    const known = texts[index] as KnownText;
    if (cells) {
      const header = introducedBy === undefined ? undefined : headerCells.get(introducedBy);
      const added = cells.map((cell, i) => {
        if (cell.start >= cell.end) return undefined;
        const piece = knownText(known.text.slice(cell.start - start, cell.end - start)).read(whole, whole);
        return add(piece, cell.start, index, 'cell', header?.[i]);
      });
      headerCells.set(index, added);
    } else if (blockKind === 'heading') {
      if (known.text !== '') add(known.read(whole, whole), start, index, 'heading');
    } else {
      const kind = blockKind === 'item' ? 'item' : 'sentence';
      const leadIn = introducedBy === undefined ? undefined : lastOf[introducedBy];
      for (const piece of known.read(split, split)) add(piece, start, index, kind, leadIn);
    }
  }
  return { group: new SentenceGroup(sentences), headings: section };
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
