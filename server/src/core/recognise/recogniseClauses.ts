import type { Config } from '../config/config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { Facts } from '../read/facts.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Statement } from '../read/statement.ts';
import type { Section } from '../structure/section.ts';
import { overlaps, type Span, shift } from '../text/span.ts';
import { addressedPeople } from './addressedPeople.ts';
import type { ClauseMatch, Evidence } from './clauseMatch.ts';
import { type ClauseLabel, type ClausePatterns, clausePatterns } from './clausePatterns.ts';
import { findElements } from './elements.ts';
import { factEvidence } from './factEvidence.ts';
import { readTopics, type Topic } from './headings.ts';
import { isChinese, type PatternHit } from './patternIndex.ts';
import { policySections } from './policySections.ts';
import { weights } from './weights.ts';

/** What {@link recogniseClauses} reads. */
export interface RecogniseInput {
  readonly document: ParsedDocument;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  readonly facts: Facts;
  readonly knowledge: Knowledge;
  readonly config: Config;
}

/** What the patterns found in one sentence. */
export interface ReadSentence {
  readonly sentence: Sentence;
  /** The sentence that introduces the list that it is part of. */
  readonly leadIn?: Sentence;
  readonly hits: readonly PatternHit<ClauseLabel>[];
  /** Whether it speaks of children, applicants or staff only. */
  readonly limited: boolean;
}

/**
 * Finds the clause types that the text addresses, with the evidence for each.
 *
 * Presence is a judgement on the whole document: what a sentence or a heading with content states outright suffices;
 * passing mentions add up only when they differ from each other or stand under the clause's own heading. What a sentence
 * says of children, applicants or staff alone counts for little elsewhere, and what stands in another document of the
 * same file (terms after a policy) does not count.
 */
export function recogniseClauses(input: RecogniseInput): ReadonlyMap<string, ClauseMatch> {
  const { sections, sentences, facts, knowledge, config } = input;
  const patterns = clausePatterns(knowledge, config.house);
  const filler = new Set(knowledge.lexicons['heading-fillers']?.en ?? []);
  const inPolicy = policySections(sections, sentences, patterns.scopes);
  const topics = readTopics(sections, sentences, patterns.headings, filler);
  const context = topicsWithParents(sections, topics);
  const read = sentences
    .filter((sentence) => inPolicy.has(sentence.section))
    .map((sentence) => readSentence(sentence, sentences, patterns, context));

  const clauses = new Map<string, ClauseEvidence>();
  const of = (clause: string) => {
    const known = clauses.get(clause) ?? { positive: [], denials: [] };
    clauses.set(clause, known);
    return known;
  };
  for (const { sentence, hits, limited } of read) {
    for (const hit of toldBy(hits)) {
      const { clause, role } = hit.label;
      if (role !== 'cue' && role !== 'denial') continue;
      const atHome = context.get(sentence.section)?.has(clause) ?? false;
      const weight = weigh(hit, atHome, limited && clause !== 'children');
      const evidence = evidenceOf(sentence, hit, weight, role === 'denial');
      if (role === 'denial') of(clause).denials.push(evidence);
      else of(clause).positive.push(evidence);
    }
  }
  for (const [clause, evidence] of factEvidence(facts, sentences)) of(clause).positive.push(...evidence);
  const rights = new Set(knowledge.clauses.filter(({ group }) => group === 'data-subject-rights').map(({ id }) => id));
  const content = contentLengths(sections, sentences);
  for (const [section, list] of topics) {
    if (!inPolicy.has(section) || (content[section] ?? 0) < weights.leastContent) continue;
    for (const { clause, hit, sentence } of list) {
      // A right is given by a sentence; “Access and choices” may stand over anything. Chinese titles are exact.
      const isLoose = hit.supporting || (rights.has(clause) && !isChinese(sentence.text));
      const weight = isLoose ? weights.supportingHeading : weights.heading;
      of(clause).positive.push({ ...evidenceOf(sentence, hit, weight), by: 'heading' });
    }
  }

  const peopleOf = addressedPeople(sections, sentences, knowledge);
  for (const [clause, { positive }] of clauses) {
    if (!rights.has(clause)) continue;
    for (const [i, one] of positive.entries()) {
      const sentence = sentences[one.sentence];
      positive[i] = { ...one, people: sentence && peopleOf(sentence) };
    }
  }

  const judged = [...clauses].flatMap(([clause, evidence]) => judge(clause, evidence) ?? []);
  const { elements: index, elementCounts } = patterns;
  const elements = findElements({ matches: judged, read, context, index, elementCounts });
  return new Map(
    judged.map((match) => [
      match.clause,
      { ...match, elements: elements.get(match.clause) as ReadonlyMap<string, Span> },
    ]),
  );
}

interface ClauseEvidence {
  readonly positive: Evidence[];
  readonly denials: Evidence[];
}

/** Clause ids that a section is about by its own heading or one above it. */
export type Context = ReadonlyMap<number, ReadonlySet<string>>;

function topicsWithParents(sections: readonly Section[], topics: ReadonlyMap<number, readonly Topic[]>): Context {
  const context = new Map<number, ReadonlySet<string>>();
  for (const { index, parent } of sections) {
    const above = parent === undefined ? [] : (context.get(parent) ?? []);
    context.set(index, new Set([...above, ...(topics.get(index) ?? []).map(({ clause }) => clause)]));
  }
  return context;
}

function readSentence(
  sentence: Sentence,
  sentences: readonly Sentence[],
  patterns: ClausePatterns,
  context: Context,
): ReadSentence {
  if (sentence.kind === 'heading') return { sentence, hits: [], limited: false };
  const leadIn = sentence.leadIn === undefined ? undefined : sentences[sentence.leadIn];
  const hits = patterns.sentences.match(sentence, leadIn);
  const isLimited = (one: Sentence) => patterns.scopes.match(one).some(({ label }) => label === 'limited-subject');
  const limited =
    hits.length > 0 &&
    (context.get(sentence.section)?.has('children') ||
      isLimited(sentence) ||
      (leadIn !== undefined && isLimited(leadIn)));
  return { sentence, leadIn, hits, limited };
}

const told = new WeakMap<readonly PatternHit<ClauseLabel>[], readonly PatternHit<ClauseLabel>[]>();

/** The hits that no other hit of the sentence rules out; kept by the list, which is the same while the text is. */
function toldBy(hits: readonly PatternHit<ClauseLabel>[]): readonly PatternHit<ClauseLabel>[] {
  let known = told.get(hits);
  if (!known) {
    known = hits.filter((hit) => !isRuledOut(hit, hits));
    told.set(hits, known);
  }
  return known;
}

/** A sentence that denies a clause, or only looks like it, does not state it. */
function isRuledOut(hit: PatternHit<ClauseLabel>, all: readonly PatternHit<ClauseLabel>[]): boolean {
  const { clause, role } = hit.label;
  return all.some(
    ({ label }) =>
      label.clause === clause && (label.role === 'confusable' || (role === 'cue' && label.role === 'denial')),
  );
}

function weigh(hit: PatternHit<ClauseLabel>, atHome: boolean, limited: boolean): number {
  const base = hit.supporting ? (atHome ? weights.supportingAtHome : weights.supporting) : weights.stating;
  return limited ? base * weights.limited : base;
}

function evidenceOf(sentence: Sentence, hit: PatternHit<unknown>, weight: number, denies = false): Evidence {
  return {
    span: shift(hit.span, sentence.span.start),
    sentence: sentence.index,
    by: sentence.leadIn === undefined ? 'cue' : 'list',
    pattern: hit.supporting ? hit.source.replace(/^~\s*/, '') : hit.source,
    weight,
    denies,
  };
}

/** For each section the characters of prose below its heading, up to the next heading of its level. */
function contentLengths(sections: readonly Section[], sentences: readonly Sentence[]): readonly number[] {
  const lengths = sections.map(() => 0);
  const add = (section: number, length: number) => {
    lengths[section] = (lengths[section] ?? 0) + length;
  };
  for (const { section, kind, text } of sentences) if (kind !== 'heading') add(section, text.length);
  for (const { index, parent } of sections.toReversed()) if (parent !== undefined) add(parent, lengths[index] ?? 0);
  return lengths;
}

function judge(clause: string, { positive, denials }: ClauseEvidence): Omit<ClauseMatch, 'elements'> | undefined {
  const score = sum(positive);
  const denial = sum(denials);
  // A heading over nothing but a denial ("Transfer abroad": "We do not transfer …") names what is denied.
  const isHeadedDenial = denial >= weights.threshold && positive.every(({ by }) => by === 'heading');
  const stated = score >= weights.threshold && !isHeadedDenial;
  const denied = !stated && denial >= weights.threshold;
  if (!stated && !denied && score + denial < weights.mention) return undefined;
  const evidence = [...(denied ? denials : positive), ...(denied ? positive : denials)];
  return {
    clause,
    state: stated ? 'present' : denied ? 'denied' : 'mentioned',
    score: denied ? denial : score,
    evidence: evidence.sort((a, b) => b.weight - a.weight),
  };
}

/**
 * Whether a clause that the text states is stated to the people of a place too, and not to those of others alone.
 *
 * @param people the lists of their names; where there are none, whatever is stated counts.
 */
export function isStatedTo(people: readonly string[], { evidence }: Pick<ClauseMatch, 'evidence'>): boolean {
  if (people.length === 0 || evidence.every((one) => one.people === undefined)) return true;
  const counted = evidence.filter(
    (one) => !one.denies && (one.people === undefined || people.some((name) => one.people?.has(name))),
  );
  return sum(counted) >= weights.threshold;
}

/** Weights of different patterns add up; the same pattern again, or another one on the same words, shows nothing new. */
function sum(evidence: readonly Evidence[]): number {
  const counted: Evidence[] = [];
  const patterns = new Set<string>();
  for (const one of evidence.toSorted((a, b) => b.weight - a.weight)) {
    if (patterns.has(one.pattern) || counted.some((other) => overlaps(other.span, one.span))) continue;
    patterns.add(one.pattern);
    counted.push(one);
  }
  return counted.reduce((total, { weight }) => total + weight, 0);
}
