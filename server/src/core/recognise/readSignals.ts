import type { Config } from '../config/config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Signal } from '../knowledge/types.ts';
import type { SignalState } from '../model.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { Sentence } from '../read/sentence.ts';
import { findSentences, leadInOf, type SentenceList } from '../read/sentenceGroups.ts';
import type { Statement } from '../read/statement.ts';
import { overlaps, type Span, shift } from '../text/span.ts';
import type { ClauseMatch } from './clauseMatch.ts';
import { isInDeniedRow } from './deniedRow.ts';
import { polarityOf } from './negation.ts';
import { type LabelledPattern, type PatternHit, PatternIndex } from './patternIndex.ts';

interface SignalSources extends SentenceList {
  readonly document: ParsedDocument;
  readonly statements: readonly Statement[];
  readonly clauses: ReadonlyMap<string, ClauseMatch>;
  readonly knowledge: Knowledge;
  readonly config: Config;
}

/**
 * Reads the signals that conditions are written with. The configuration decides where it speaks; else a trigger in a
 * sentence makes the signal true, a negated one declares it false, and true outweighs declared false.
 *
 * @returns a state for every signal of the knowledge, by id.
 */
export function readSignals(sources: SignalSources): ReadonlyMap<string, SignalState> {
  const { clauses, knowledge, config } = sources;
  const read = triggeredSignals(sources, knowledge);
  const isConfigured = Object.keys(config.facts).length > 0;
  const states = new Map<string, SignalState>();
  for (const signal of knowledge.signals) {
    const state =
      (isConfigured ? configuredState(signal, config) : undefined) ??
      strongest(read.get(signal.id), ...signal.clauses.map((id) => clauseState(clauses.get(id))));
    states.set(signal.id, state);
  }
  for (const { id, impliedBy } of knowledge.signals) {
    const cause = impliedBy.map((other) => states.get(other)).find((state) => state?.value === 'true');
    if (cause && states.get(id)?.value === 'false') states.set(id, cause);
  }
  return states;
}

const unknown: SignalState = { value: 'false' };

/** What the configuration's `facts` say of a signal: by its own name, with hyphens or not, or by that of its setting. */
function configuredState(signal: Signal, { facts }: Config): SignalState | undefined {
  for (const name of [signal.setting?.fact, signal.id, signal.id.replaceAll('_', '-')]) {
    const fact = name === undefined ? undefined : facts[name];
    if (typeof fact === 'boolean') return { value: fact ? 'true' : 'declared-false' };
    if (fact === undefined || !signal.setting) continue;
    const given = typeof fact === 'string' ? [fact] : fact;
    const { values } = signal.setting;
    return { value: given.some((value) => values.includes(value.toUpperCase())) ? 'true' : 'declared-false' };
  }
  return undefined;
}

function clauseState(match: ClauseMatch | undefined): SignalState | undefined {
  if (!match || match.state === 'mentioned') return undefined;
  return { value: match.state === 'denied' ? 'declared-false' : 'true', span: match.evidence[0]?.span };
}

const weight: Record<SignalState['value'], number> = { true: 2, 'declared-false': 1, false: 0 };

function strongest(...states: readonly (SignalState | undefined)[]): SignalState {
  return states.reduce<SignalState>(
    (best, state) => (state && weight[state.value] > weight[best.value] ? state : best),
    unknown,
  );
}

/** Sentences at the beginning of a text, its title with them, that say what it is. */
const openingSentences = 12;

/** The first sentence that decides each signal. */
function triggeredSignals(list: SentenceList, knowledge: Knowledge): ReadonlyMap<string, SignalState> {
  const index = triggersOf(knowledge);
  const telling = findSentences(list, index, (sentence, group) => {
    if (isQuestion(sentence) || isInDeniedRow(sentence, group)) return undefined;
    const leadIn = leadInOf(sentence, group);
    const hits = index.match(sentence, leadIn);
    if (hits.length === 0) return undefined;
    let told = toldBy.get(hits);
    if (!told) {
      told = signalsOf(hits, sentence, leadIn);
      toldBy.set(hits, told);
    }
    return told.length === 0 ? undefined : told;
  });
  const states = new Map<string, SignalState>();
  for (const { sentence, found } of telling) {
    const isTitle = sentence.index === 0;
    if (sentence.kind === 'heading' && !isTitle) continue;
    for (const { signal, value, span } of found) {
      const { id, opening } = signal;
      if (opening ? sentence.index >= openingSentences : sentence.kind === 'heading') continue;
      if (states.get(id)?.value === 'true') continue;
      states.set(id, strongest(states.get(id), stateAt(value, shift(span, sentence.span.start))));
    }
  }
  return states;
}

/** What a sentence tells of a signal. */
interface ToldSignal {
  readonly signal: Signal;
  readonly value: SignalState['value'];
  /** Offsets relative to the sentence. */
  readonly span: Span;
}

/** By the hits of a sentence, which stay the same as long as its text does, also where another of its group changes. */
const toldBy = new WeakMap<readonly PatternHit<TriggerLabel>[], readonly ToldSignal[]>();

function signalsOf(
  hits: readonly PatternHit<TriggerLabel>[],
  sentence: Sentence,
  leadIn: Sentence | undefined,
): readonly ToldSignal[] {
  return hits.flatMap(({ label: { signal, role }, source, span }) => {
    if (role === 'not') return [];
    const excluded = hits.some(
      ({ label, span: other }) => label.role === 'not' && label.signal === signal && overlaps(other, span),
    );
    const polarity = excluded
      ? 'qualified'
      : opensWithNegation(sentence, span)
        ? 'positive'
        : polarityOf(sentence, span, leadIn);
    if (polarity === 'qualified') return [];
    const isTrue = polarity === 'positive' && !isDeniedWithin(sentence, span, source);
    return [{ signal, value: isTrue ? 'true' : 'declared-false', span }];
  });
}

/** A trigger that is a negation itself stands whatever is denied before it: “no ads, no tracking, no data collection”. */
function opensWithNegation({ text, tokens }: Sentence, { start }: Span): boolean {
  // 未满14周岁 tells an age and denies nothing.
  if (/^[未不]满/.test(text.slice(start))) return false;
  const first = tokens.find((token) => token.start === start);
  return first !== undefined && (first.tag === 'neg' || first.word === 'no');
}

/** A trigger with a gap reaches over a negation that is none of its own words: “we … sell” in “we do not sell”. */
function isDeniedWithin({ tokens }: Sentence, { start, end }: Span, source: string): boolean {
  if (/\b(?:not|no|never|non|without)\b/.test(source)) return false;
  return tokens.some(
    (token, i) => token.start > start && token.end < end && token.tag === 'neg' && tokens[i + 1]?.word !== 'only',
  );
}

function stateAt(value: SignalState['value'], span: Span): SignalState {
  return { value, span };
}

/** A question of a policy written as questions and answers says nothing itself. */
function isQuestion(sentence: Sentence): boolean {
  return /[?？]\s*$/.test(sentence.text);
}

interface TriggerLabel {
  readonly signal: Signal;
  readonly role: 'trigger' | 'not';
}

const compiled = new WeakMap<Knowledge, PatternIndex<TriggerLabel>>();

function triggersOf(knowledge: Knowledge): PatternIndex<TriggerLabel> {
  const known = compiled.get(knowledge);
  if (known) return known;
  const patterns = (['en', 'zh'] as const).flatMap((language) =>
    knowledge.signals.flatMap((signal): LabelledPattern<TriggerLabel>[] => [
      ...signal.triggers[language].map((source) => ({ source, language, label: { signal, role: 'trigger' as const } })),
      ...signal.not[language].map((source) => ({ source, language, label: { signal, role: 'not' as const } })),
    ]),
  );
  const index = new PatternIndex(patterns, knowledge);
  compiled.set(knowledge, index);
  return index;
}
