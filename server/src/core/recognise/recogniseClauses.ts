import type { Config } from '../config/config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { Facts } from '../read/facts.ts';
import type { Sentence } from '../read/sentence.ts';
import { findSentences, headingsOf, leadInOf, type SentenceList } from '../read/sentenceGroups.ts';
import type { Statement } from '../read/statement.ts';
import type { Section } from '../structure/section.ts';
import { type Span, shift } from '../text/span.ts';
import { addressedPeople } from './addressedPeople.ts';
import { type ClauseMatch, type Evidence, sentenceOf } from './clauseMatch.ts';
import { type ClauseLabel, type ClausePatterns, clausePatterns } from './clausePatterns.ts';
import { columnClauses } from './columns.ts';
import { contactChannel } from './contactChannel.ts';
import { isInDeniedRow } from './deniedRow.ts';
import { findElements } from './elements.ts';
import { factEvidence } from './factEvidence.ts';
import { readTopics, type Topic } from './headings.ts';
import { type ClauseEvidence, judgeClause } from './judgeClause.ts';
import { isChinese, type PatternHit } from './patternIndex.ts';
import { policySections } from './policySections.ts';
import { weights } from './weights.ts';

/** What {@link recogniseClauses} reads. */
export interface RecogniseInput extends SentenceList {
  readonly document: ParsedDocument;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  readonly facts: Facts;
  readonly knowledge: Knowledge;
  readonly config: Config;
}

/** What a sentence says of clauses by itself. */
interface ReadSentence {
  readonly hits: readonly ClauseHit[];
  /** Whether it speaks of children, applicants or staff only. */
  readonly limited: boolean;
}

/** A cue or a denial, with its place in the sentence. */
interface ClauseHit {
  readonly clause: string;
  readonly denies: boolean;
  readonly supporting: boolean;
  readonly pattern: string;
  readonly span: Span;
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
  const headings = headingsOf(input);
  const inPolicy = policySections(sections, headings, patterns.scopes);
  const topics = readTopics(sections, headings, patterns.headings, filler);
  const context = topicsWithParents(sections, topics);
  // Who writes and how to reach them is the same for all: an app for children has one publisher.
  const ofAll = new Set(knowledge.clauses.filter(({ withoutData }) => withoutData).map(({ id }) => id));
  const stating = findSentences(input, patterns.sentences, (sentence, group) =>
    readSentence(sentence, group, patterns, filler),
  );

  const clauses = new Map<string, ClauseEvidence>();
  const of = (clause: string) => {
    let known = clauses.get(clause);
    if (!known) {
      known = { positive: [], denials: [] };
      clauses.set(clause, known);
    }
    return known;
  };
  for (const { sentence, found } of stating) {
    if (!inPolicy.has(sentence.section)) continue;
    const about = context.get(sentence.section);
    const limited = found.limited || about?.has('children') === true;
    for (const hit of found.hits) {
      const { clause, denies } = hit;
      const weight = weigh(hit, about?.has(clause) ?? false, limited && clause !== 'children' && !ofAll.has(clause));
      const by = sentence.leadIn === undefined ? 'cue' : 'list';
      const evidence = evidenceOf(sentence, hit, by, weight);
      if (denies) of(clause).denials.push(evidence);
      else of(clause).positive.push(evidence);
    }
  }
  const isContact = ({ section }: Sentence) => context.get(section)?.has('contact') === true;
  for (const [clause, evidence] of factEvidence(facts, input, isContact)) of(clause).positive.push(...evidence);
  const rights = new Set(knowledge.clauses.filter(({ group }) => group === 'data-subject-rights').map(({ id }) => id));
  const content = contentLengths(sections, input);
  for (const [section, list] of topics) {
    if (!inPolicy.has(section) || (content[section] ?? 0) < weights.leastContent) continue;
    for (const { clause, hit, sentence } of list) {
      // A right is given by a sentence; “Access and choices” may stand over anything. Chinese titles are exact.
      const isLoose = hit.supporting || (rights.has(clause) && !isChinese(sentence.text));
      const weight = isLoose ? weights.supportingHeading : weights.heading;
      of(clause).positive.push(evidenceOf(sentence, clauseHit(hit, clause, false), 'heading', weight));
    }
  }

  const peopleOf = addressedPeople(sections, input, knowledge);
  for (const [clause, { positive }] of clauses) {
    if (!rights.has(clause)) continue;
    for (const [i, one] of positive.entries()) {
      const sentence = sentenceOf(one, sentences);
      const people = sentence && peopleOf(sentence);
      if (people) positive[i] = { ...one, people };
    }
  }

  const judged = [...clauses].flatMap(([clause, evidence]) => judgeClause(clause, evidence) ?? []);
  const { groups } = input;
  const elements = findElements({ matches: judged, sentences, groups, inPolicy, context, index: patterns.elements });
  const contact = judged.find(({ clause }) => clause === 'contact');
  const channel = contact && contactChannel(input.document, facts, sentences, contact.evidence);
  return new Map(
    judged.map((match) => [
      match.clause,
      {
        ...match,
        elements: withChannel(elements.get(match.clause) as ReadonlyMap<string, Span>, match === contact && channel),
      },
    ]),
  );
}

function withChannel(
  elements: ReadonlyMap<string, Span>,
  channel: Span | false | undefined,
): ReadonlyMap<string, Span> {
  return channel && !elements.has('channel') ? new Map([...elements, ['channel', channel]]) : elements;
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
  group: readonly Sentence[],
  patterns: ClausePatterns,
  filler: ReadonlySet<string>,
): ReadSentence | undefined {
  if ((sentence.kind === 'heading' && !isPromise(sentence.text)) || isInDeniedRow(sentence, group)) return undefined;
  const leadIn = leadInOf(sentence, group);
  const { sentences, scopes } = patterns;
  const all = sentences.match(sentence, leadIn);
  const wholeCell = { start: 0, end: sentence.text.length };
  const hits = [
    ...all
      .filter(({ label }) => label.role === 'cue' || label.role === 'denial')
      .filter((hit) => !isRuledOut(hit, all))
      .map((hit) => clauseHit(hit, hit.label.clause, hit.label.role === 'denial')),
    ...columnClauses(sentence, group, patterns, filler).map((hit) => ({
      ...clauseHit(hit, hit.label, false),
      span: wholeCell,
    })),
  ];
  if (hits.length === 0) return undefined;
  const isLimited = (one: Sentence) => {
    const labels = new Set(scopes.match(one).map(({ label }) => label));
    return labels.has('limited-subject') && !labels.has('reader-too');
  };
  return { hits, limited: isLimited(sentence) || (leadIn !== undefined && isLimited(leadIn)) };
}

/** A line in bold that says something: “WE DO NOT SELL YOUR DATA”, “我们不会出售您的数据” is more than a title. */
function isPromise(heading: string): boolean {
  return promises.en.test(heading) || promises.zh.test(heading);
}

const promises = {
  en: /^\W*(?:we|i) (?:do not|don['’]t|will not|won['’]t|(?:will )?never) /i,
  zh: /^\P{L}*(?:我们?|本(?:公司|应用|平台|网站))(?:承诺|保证)?(?:绝|决|从|永远)?(?:不(?!仅|同|断|只|当|良|足|可)|未(?!成年|来)|没有)[\p{L}、，]{4,}(?<!吗)(?![？?])\P{L}*$/u,
};

function clauseHit({ source, supporting, span }: PatternHit<unknown>, clause: string, denies: boolean): ClauseHit {
  return { clause, denies, supporting, pattern: supporting ? source.replace(/^~\s*/, '') : source, span };
}

/** A sentence that denies a clause, or only looks like it, does not state it. */
function isRuledOut(hit: PatternHit<ClauseLabel>, all: readonly PatternHit<ClauseLabel>[]): boolean {
  const { clause, role } = hit.label;
  return all.some(
    ({ label }) =>
      label.clause === clause && (label.role === 'confusable' || (role === 'cue' && label.role === 'denial')),
  );
}

function weigh({ supporting }: ClauseHit, atHome: boolean, limited: boolean): number {
  const base = supporting ? (atHome ? weights.supportingAtHome : weights.supporting) : weights.stating;
  return limited ? base * weights.limited : base;
}

function evidenceOf(
  { index, span: { start } }: Sentence,
  { span, pattern, denies }: ClauseHit,
  by: Evidence['by'],
  weight: number,
): Evidence {
  return { span: shift(span, start), sentence: index, by, pattern, weight, denies };
}

/** For each section the characters of prose below its heading, up to the next heading of its level. */
function contentLengths(sections: readonly Section[], { sentences, groups }: SentenceList): readonly number[] {
  const lengths = sections.map(() => 0);
  const add = (section: number, length: number) => {
    lengths[section] = (lengths[section] ?? 0) + length;
  };
  for (const { group, first } of groups) {
    const [opening] = group.sentences;
    if (!opening) continue;
    const by = (sentences[first] as Sentence).section - opening.section;
    for (const [section, length] of group.results.get(lengthsIn, () => lengthsIn(group.sentences)))
      add(section + by, length);
  }
  for (const { index, parent } of sections.toReversed()) if (parent !== undefined) add(parent, lengths[index] ?? 0);
  return lengths;
}

function lengthsIn(sentences: readonly Sentence[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  for (const { section, kind, text } of sentences) {
    if (kind !== 'heading') lengths.set(section, (lengths.get(section) ?? 0) + text.length);
  }
  return lengths;
}
