import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { Sentence } from '../read/sentence.ts';
import type { ClauseMatch } from '../recognise/clauseMatch.ts';
import { sentenceOf } from '../recognise/clauseMatch.ts';
import { span } from '../text/span.ts';
import type { Section } from './section.ts';

export interface InferInput {
  readonly document: ParsedDocument;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly clauses: ReadonlyMap<string, ClauseMatch>;
  readonly knowledge: Knowledge;
}

/** Paragraphs that a section must hold before it is worth cutting. */
const leastPassages = 6;
/** With more headings than this (a title, a note) the writer has cut the text already. */
const mostHeadings = 2;
/** How much of the text a section must hold to be cut: what has no headings to speak of, not one long section of many. */
const leastShare = 0.6;
/** Below this weight a passage says too little to open a section. */
const leastWeight = 1.5;
/** A passage goes on with the topic before it as long as that is this strong beside its own strongest. */
const keepsOn = 0.85;

/** A paragraph with the list under it. */
interface Passage {
  readonly from: number;
  readonly to: number;
  /** Weight of evidence by clause. */
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Sections by topic where a text has no headings: a new one begins where the clause that the passages state changes, and
 * bears the name of that clause.
 *
 * @returns the given sections, then the inferred ones, so that indices of sections in sentences stay right. Inferred
 * sections lie in the heading's section that they cut, or at the top where there was none.
 */
export function inferSections(input: InferInput): readonly Section[] {
  const { document, sections } = input;
  const total = document.text.length;
  if (sections.filter((section) => section.kind === 'heading').length > mostHeadings) return sections;
  const whole = sections.find(({ blocks: [from, to] }) => ownLength(document, from, to) > total * leastShare);
  if (!whole) return sections;
  const passages = readPassages(input, whole);
  if (passages.length < leastPassages) return sections;
  const cuts = cutByTopic(passages);
  return cuts.length < 2 ? sections : withInferred(input, whole, cuts);
}

function ownLength({ blocks }: ParsedDocument, from: number, to: number): number {
  return (blocks[to - 1]?.span.end ?? 0) - (blocks[from]?.span.start ?? 0);
}

function readPassages(input: InferInput, section: Section): readonly Passage[] {
  const { document, sentences, clauses } = input;
  const starts: number[] = [];
  for (let at = section.blocks[0]; at < section.blocks[1]; at++) {
    const kind = document.blocks[at]?.kind;
    if (kind === 'paragraph') starts.push(at);
  }
  const passageOf = (block: number) => starts.findLastIndex((start) => start <= block);
  const weights = starts.map(() => new Map<string, number>());
  const opens = new Map<number, number>();
  for (const sentence of sentences) if (!opens.has(sentence.block)) opens.set(sentence.block, sentence.index);
  for (const { clause, state, evidence } of clauses.values()) {
    if (state === 'mentioned') continue;
    for (const one of evidence) {
      const sentence = sentenceOf(one, sentences);
      if (sentence === undefined || sentence.block >= section.blocks[1]) continue;
      const { block, index } = sentence;
      const own = weights[passageOf(block)];
      // The first sentence of a paragraph says what it is about; items say what belongs to it.
      const place = document.blocks[block]?.kind === 'item' ? 0.3 : opens.get(block) === index ? 1.5 : 1;
      own?.set(clause, (own.get(clause) ?? 0) + one.weight * place);
    }
  }
  const spread = spreadOf(weights);
  return starts.map((from, i) => ({
    from,
    to: starts[i + 1] ?? section.blocks[1],
    weights: new Map([...(weights[i] ?? [])].map(([clause, weight]) => [clause, weight * (spread.get(clause) ?? 1)])),
  }));
}

/** A clause that every other passage touches upon tells little of what a passage is about. */
function spreadOf(weights: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const own of weights) for (const clause of own.keys()) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  return new Map([...counts].map(([clause, count]) => [clause, 1 + Math.log2(weights.length / count) / 4]));
}

/** A topic and the blocks that it holds. */
interface Cut {
  readonly clause: string;
  readonly from: number;
  to: number;
}

function cutByTopic(passages: readonly Passage[]): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const { from, to, weights } of passages) {
    const [clause, weight] = [...weights].reduce<readonly [string, number]>(
      (best, entry) => (entry[1] > best[1] ? entry : best),
      ['', 0],
    );
    const last = cuts.at(-1);
    const stays = last !== undefined && (weight < leastWeight || (weights.get(last.clause) ?? 0) >= weight * keepsOn);
    if (stays) last.to = to;
    else if (weight >= leastWeight) cuts.push({ clause, from, to });
  }
  return cuts;
}

function withInferred(
  { document, sections, knowledge }: InferInput,
  whole: Section,
  cuts: readonly Cut[],
): readonly Section[] {
  const { blocks, text, language } = document;
  const titles = new Map(knowledge.clauses.map(({ id, title }) => [id, language === 'zh' ? title.zh : title.en]));
  const inferred = cuts.map(({ clause, from, to }, i): Section => {
    const content = blocks[from]?.content ?? span(0, 0);
    const line = /[\r\n]/.exec(text.slice(content.start, content.end))?.index;
    return {
      index: sections.length + i,
      title: titles.get(clause) ?? clause,
      level: Math.min(6, whole.level + 1),
      kind: 'inferred',
      span: span(blocks[from]?.span.start ?? 0, blocks[to - 1]?.span.end ?? text.length),
      titleSpan: line === undefined ? content : span(content.start, content.start + line),
      ...(whole.kind === 'heading' && { parent: whole.index }),
      children: [],
      blocks: [from, to],
    };
  });
  const kept = sections.map((section): Section => {
    if (section.index !== whole.index) return section;
    const own: readonly [number, number] = [section.blocks[0], cuts[0]?.from ?? section.blocks[1]];
    if (section.kind === 'heading') {
      return { ...section, blocks: own, children: [...inferred.map(({ index }) => index), ...section.children] };
    }
    return { ...section, blocks: own };
  });
  return [...kept, ...inferred];
}
