import type { PolicyModel } from '../../../model.ts';
import { writtenLanguage } from '../../../parse/language.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { findSentences } from '../../../read/sentenceGroups.ts';
import { remarksOf, says } from '../../../recognise/readRemarks.ts';
import { plainStances } from '../../../recognise/stances/plainStances.ts';
import { logOddsOf, readStances, type Stances } from '../../../recognise/stances/readStances.ts';
import type { Span } from '../../../text/span.ts';
import { certainties } from './certainties.ts';

/** A stance that a sentence takes: "consent can be withdrawn at any time". */
export interface Position {
  readonly sentence: Sentence;
  /** The whole sentence, in the document. */
  readonly span: Span;
  /** Log odds that it takes the stance; above 0. */
  readonly certainty: number;
  /** A pattern for plain words finds it. */
  readonly isPlain?: boolean;
}

const read = new WeakMap<PolicyModel, ReadonlyMap<string, readonly Position[]>>();

/**
 * The sentences that take a stance of `knowledge/stances/`, in the order of the text. Questions, headings, cells (which say
 * nothing without their row), definitions and what is told of others ("many sites use cookies") take none.
 */
export function positionsOf(policy: PolicyModel, stance: string): readonly Position[] {
  let positions = read.get(policy);
  if (!positions) {
    positions = readAll(policy);
    read.set(policy, positions);
  }
  return positions.get(stance) ?? [];
}

/** The positions with those in plain words as sure as a remark: for stances whose patterns leave little room for doubt. */
export function trustPlain(positions: readonly Position[]): readonly Position[] {
  return positions.map((position) => (position.isPlain ? atLeast(position, certainties.remark) : position));
}

/** The positions, each at least as sure as that: for words that mean nothing else. */
export function asSureAs(positions: readonly Position[], least: number): readonly Position[] {
  return positions.map((position) => atLeast(position, least));
}

function atLeast(position: Position, least: number): Position {
  return position.certainty < least ? { ...position, certainty: least } : position;
}

/** The sentences with a remark, as positions that are as sure as what is said in so many words. */
export function remarkPositions(policy: PolicyModel, name: string): readonly Position[] {
  return remarksOf(policy, name).map((remark) => ({ ...remark, certainty: certainties.remark }));
}

/** Whether the sentence, given by its index, takes the stance. */
export function takes(policy: PolicyModel, sentence: number, stance: string): boolean {
  return positionsOf(policy, stance).some((position) => position.sentence.index === sentence);
}

/** A question, what a term in quotation marks means, or who is meant by "we". */
const tellsNothing =
  /[?？]\s*$|^\s*(?:the (?:term|word) )?["“'‘][^"”'’]{1,60}["”'’],? (?:shall )?(?:means?|refers?|is|are|includes?)\b|[(（][^)）]{0,60}["“](?:we|us|our),?["”]|^\s*[“「][^”」]{1,30}[”」](?:是|系)?指/iu;

/**
 * Log odds below which a sentence is, by all its words, so much unlike a stance that words which look plain say something
 * else in it. Chosen on real policies and on pairs of sentences.
 */
const leastOfPlain = -5;

/** Those of the plain stances that count; what a sentence says in plain words stays the same object as long as its text does. */
const believed = new WeakMap<ReadonlySet<string>, readonly string[]>();

function readAll(policy: PolicyModel): ReadonlyMap<string, readonly Position[]> {
  const language = writtenLanguage(policy.document);
  const positions = new Map<string, Position[]>();
  const taking = findSentences(policy, readAll, (sentence, group) => {
    if (sentence.kind === 'heading' || sentence.kind === 'cell' || tellsNothing.test(sentence.text)) return undefined;
    if (isLabel(group, sentence)) return undefined;
    const leadIn = completedBy(group, sentence);
    const learnt = readStances(sentence, leadIn, language, policy.knowledge);
    const inPlainWords = plainStances(sentence, leadIn, policy.knowledge);
    let plain = believed.get(inPlainWords);
    if (!plain) {
      const odds = (stance: string) => logOddsOf(stance, sentence, leadIn, language, policy.knowledge) ?? 0;
      plain = [...inPlainWords].filter((stance) => learnt.has(stance) || odds(stance) > leastOfPlain);
      believed.set(inPlainWords, plain);
    }
    return learnt.size === 0 && plain.length === 0 ? undefined : { stances: withPlain(learnt, plain), plain };
  });
  for (const { sentence, found } of taking) {
    if (says(policy, sentence.index, 'others') || says(policy, sentence.index, 'what-it-is')) continue;
    for (const [stance, certainty] of found.stances) {
      const list = positions.get(stance) ?? [];
      positions.set(stance, list);
      list.push({ sentence, span: sentence.span, certainty, isPlain: found.plain.includes(stance) });
    }
  }
  return positions;
}

function withPlain(learnt: Stances, plain: readonly string[]): Stances {
  if (plain.length === 0) return learnt;
  const both = new Map(learnt);
  for (const stance of plain) both.set(stance, certainties.plain + (learnt.get(stance) ?? 0));
  return both;
}

/** The sentence that an item goes on with; none for the label in front of an item's own sentences ("Cookies. We …"). */
function completedBy(sentences: readonly Sentence[], item: Sentence): Sentence | undefined {
  if (item.kind !== 'item' || item.leadIn === undefined) return undefined;
  const isShort = item.tokens.length < 5 && sentences[item.index + 1]?.block === item.block;
  const leadIn = sentences[item.leadIn];
  return !isShort && leadIn && introduces.test(leadIn.text) ? leadIn : undefined;
}

/** Tokens of a heading that stands in front of its paragraph, and of a label. */
const mostOfLabel = 8;

/** "Phone calls and text messages. We …", or without a stop as an item of its own: nouns that name what is spoken of. */
function isLabel(sentences: readonly Sentence[], { index, block, tokens, text, leadIn }: Sentence): boolean {
  if (tokens.length > mostOfLabel || sentences[index - 1]?.block === block) return false;
  const goesOn = sentences[index + 1]?.block === block;
  if (!goesOn && (leadIn !== undefined || /[.!。！；]\s*$/.test(text))) return false;
  return tokens.every(({ tag }) => !/^(?:aux|modal|pron|det|neg)$/.test(tag));
}

/** What a list completes; a paragraph that merely stands above it is complete. */
const introduces = /[^.。!！?？\s]\s*$|\b(?:following|below)\b|如下|以下/i;
