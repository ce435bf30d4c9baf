import type { Config } from '../config/config.ts';
import { type Condition, holds, parseCondition, signalsOf } from '../knowledge/condition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { ofMostLaws } from '../knowledge/mostLaws.ts';
import type { ClauseType, RegimeId, Requirement } from '../knowledge/types.ts';
import type { ActiveRegime, CoverageRow, SignalState } from '../model.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Action, Statement } from '../read/statement.ts';
import type { Span } from '../text/span.ts';
import type { ClauseMatch } from './clauseMatch.ts';
import { isStatedTo } from './judgeClause.ts';
import { PatternIndex } from './patternIndex.ts';
import { weights } from './weights.ts';

interface CoverageSources {
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  readonly clauses: ReadonlyMap<string, ClauseMatch>;
  readonly signals: ReadonlyMap<string, SignalState>;
  readonly regimes: readonly ActiveRegime[];
  readonly knowledge: Knowledge;
  readonly config: Config;
}

/**
 * Compares what the policy states with what each regime asks for, and with the team's house standard.
 *
 * A clause answered in the negative is satisfied, and so is one whose content another clause states
 * (`satisfiedBy`). Elements count only where a clause is asked for: required ones that lack make it incomplete.
 *
 * @returns a row for each clause that the regime lists; regimes as given, clauses in their order.
 */
export function assessCoverage({
  sentences,
  statements,
  clauses,
  signals,
  regimes,
  knowledge,
  config,
}: CoverageSources): readonly CoverageRow[] {
  const isTrue = (signal: string) => signals.get(signal)?.value === 'true';
  const askedFor = conditionReader(signals);
  const deeds = isTrue('stays_local') ? passingOn : processing;
  // Whose visitors are followed, by others too, has data processed whatever it says of its own collection.
  const noData =
    isTrue('no_data') &&
    !isTrue('tracking') &&
    !statements.some((said) => processesData(said, deeds, sentences, knowledge));
  const rows = regimes.flatMap(({ id, source, isElsewhere }) => {
    const isAssumed = source === 'assumed';
    // What a text gives the people of one place it gives all its readers, as far as is known: it names no other.
    const people = isAssumed ? [] : (knowledge.regimes.find((regime) => regime.id === id)?.people ?? []);
    const isForOthers = isAssumed && isTrue('other_audience');
    const isOutside = isForOthers || (isAssumed && isElsewhere === true);
    return knowledge.clauses.flatMap((clause) => {
      const requirement = clause.levels[id];
      if (!requirement) return [];
      const row = assess(clause, id, requirement, people, clauses, askedFor);
      // What only some laws ask for is no fault of a text that names none of them.
      const isDue = !isAssumed || ofMostLaws(knowledge).asked.has(clause.id);
      const text = { noData: isAssumed && noData, isForOthers, isOutside };
      if (reasonNotAsked(clause, requirement, isDue, text)) return [withoutGap(row)];
      const idle =
        isOutside ||
        !isDue ||
        isTrue('supplement') ||
        (noData && !clause.withoutData) ||
        (clause.elsewhere !== undefined && isTrue(clause.elsewhere));
      return [idle ? { ...row, idle } : row];
    });
  });
  return [...rows, ...houseRows(clauses, config)];
}

/** What shows that an assumed regime is not, or hardly, the law of a text; all false for one that is known to be. */
interface Doubts {
  readonly noData: boolean;
  /** It is written for people of another place alone. */
  readonly isForOthers: boolean;
  /** It is written for people of another place, or law or company are of one. */
  readonly isOutside: boolean;
}

/** Why an assumed regime asks a text for nothing at all, not even in a hint; undefined where it may ask. */
function reasonNotAsked(
  { withoutData }: ClauseType,
  { level }: Requirement,
  isDue: boolean,
  { noData, isForOthers, isOutside }: Doubts,
): 'no-data' | 'for-others' | 'other-law' | undefined {
  // Who writes, and how to reach them, is asked of everybody.
  if (noData && !withoutData) return 'no-data';
  // The regime cannot apply, so its demands are none. What it only recommends and most laws demand is good advice anywhere.
  if (isForOthers && !withoutData && level !== 'recommended') return 'for-others';
  // A text that shows another place has a law of its own: only what most laws ask for is worth a word.
  if (isOutside && !isDue) return 'other-law';
  return undefined;
}

/** Whether a row stands for something that the regime wants of this text, and not only recommends or asks in general. */
export function isAsked({ level, idle }: CoverageRow): boolean {
  return level !== 'recommended' && !idle;
}

/** What is stated counts, but nothing is asked for. */
function withoutGap(row: CoverageRow): CoverageRow {
  return row.state === 'satisfied' ? row : { ...row, state: 'not-asked', missingElements: [], idle: true };
}

/** What a company can do with data that never reach it: an app that “collects” them keeps them on the device. */
const passingOn: ReadonlySet<Action> = new Set(['share', 'sell', 'track']);
const processing: ReadonlySet<Action> = new Set(['collect', 'use', 'store', 'retain', ...passingOn]);

/**
 * Says that personal data are processed after all, whatever the policy claims elsewhere. What happens on the reader's
 * device alone is no processing by the company, nor is a use of what the reader types in; “how we use data” claims none.
 */
function processesData(
  { sentence: index, actor, polarity, actions, data }: Statement,
  deeds: ReadonlySet<Action>,
  sentences: readonly Sentence[],
  knowledge: Knowledge,
): boolean {
  if (actor !== 'we' || polarity !== 'positive' || !actions.some((action) => deeds.has(action))) return false;
  if (!data.some(({ id }) => id !== 'content')) return false;
  const sentence = sentences[index];
  const leadIn = sentence?.leadIn === undefined ? undefined : sentences[sentence.leadIn];
  const none = noProcessing(knowledge);
  const isNone = (one: Sentence, before?: Sentence) => none.match(one, before).length > 0;
  return sentence === undefined || !(isNone(sentence, leadIn) || (leadIn !== undefined && isNone(leadIn)));
}

const noProcessingIndexes = new WeakMap<Knowledge, PatternIndex<undefined>>();

/** Patterns of sentences that say of no processing by the company. */
function noProcessing(knowledge: Knowledge): PatternIndex<undefined> {
  let known = noProcessingIndexes.get(knowledge);
  if (!known) {
    const { en = [], zh = [] } = knowledge.lexicons['no-processing'] ?? {};
    known = new PatternIndex(
      [
        ...en.map((source) => ({ source, language: 'en' as const, label: undefined })),
        ...zh.map((source) => ({ source, language: 'zh' as const, label: undefined })),
      ],
      knowledge,
    );
    noProcessingIndexes.set(knowledge, known);
  }
  return known;
}

function assess(
  clause: ClauseType,
  regime: RegimeId,
  requirement: Requirement,
  people: readonly string[],
  clauses: ReadonlyMap<string, ClauseMatch>,
  askedFor: ConditionReader,
): CoverageRow {
  const match = clauses.get(clause.id);
  const { level, citation } = requirement;
  const asked = askedFor(requirement.condition);
  const row = (state: CoverageRow['state'], because?: Span, missingElements: readonly string[] = []): CoverageRow => {
    return { clause: clause.id, regime, level, citation, missingElements, state, because };
  };
  if (match?.state === 'denied') return row('satisfied');
  if (!asked.holds) return row('not-asked');
  const { because } = asked;
  if (match?.state === 'present' && isStatedTo(people, match)) {
    const missingElements = level === 'recommended' ? [] : lackingElements(clause, regime, match, askedFor);
    return row(missingElements.length > 0 ? 'incomplete' : 'satisfied', because, missingElements);
  }
  return row(isAnsweredElsewhere(clause, regime, clauses) ? 'satisfied' : 'missing', because);
}

/** Whether a condition holds, and the place in the text that decides it; without any, something is always asked for. */
type ConditionReader = (condition: string | undefined) => { readonly holds: boolean; readonly because?: Span };

/** Reads each condition once: clauses and regimes share them. */
function conditionReader(signals: ReadonlyMap<string, SignalState>): ConditionReader {
  const isTrue = (signal: string) => signals.get(signal)?.value === 'true';
  const read = new Map<string, ReturnType<ConditionReader>>();
  return (condition) => {
    if (condition === undefined) return always;
    let state = read.get(condition);
    if (!state) {
      const { parsed, named } = conditionOf(condition);
      const deciding = named.find((signal) => isTrue(signal) && signals.get(signal)?.span !== undefined);
      state = {
        holds: holds(parsed, isTrue),
        because: deciding === undefined ? undefined : signals.get(deciding)?.span,
      };
      read.set(condition, state);
    }
    return state;
  };
}

const always = { holds: true };

interface ReadCondition {
  readonly parsed: Condition;
  /** The signals that it names. */
  readonly named: readonly string[];
}

const conditions = new Map<string, ReadCondition>();

function conditionOf(source: string): ReadCondition {
  let known = conditions.get(source);
  if (!known) {
    const parsed = parseCondition(source);
    known = { parsed, named: signalsOf(parsed) };
    conditions.set(source, known);
  }
  return known;
}

/**
 * Ids of the elements that the regime requires and the policy does not have. A clause that is denied in one place and
 * spoken of in another has none, since what is not done needs no particulars; nor has one that no sentence states outright.
 */
function lackingElements(
  clause: ClauseType,
  regime: RegimeId,
  { elements, evidence }: ClauseMatch,
  askedFor: ConditionReader,
): readonly string[] {
  const lacking = clause.elements.filter(
    ({ id, asked, condition, satisfiedBy }) =>
      asked[regime] === 'required' &&
      !elements.has(id) &&
      !satisfiedBy.some((known) => elements.has(known)) &&
      askedFor(condition).holds,
  );
  if (lacking.length === 0) return [];
  const isDenied = evidence.some(({ denies, weight }) => denies && weight >= weights.threshold);
  const isStated = evidence.some(
    ({ by, denies, weight }) => !denies && by !== 'heading' && weight >= weights.threshold,
  );
  return isDenied || !isStated ? [] : lacking.map(({ id }) => id);
}

function isAnsweredElsewhere(clause: ClauseType, regime: RegimeId, clauses: ReadonlyMap<string, ClauseMatch>): boolean {
  return clause.satisfiedBy.some(({ clause: other, element, except }) => {
    const match = clauses.get(other);
    if (!match || match.state === 'mentioned' || except.includes(regime)) return false;
    return element === undefined || match.state === 'denied' || match.elements.has(element);
  });
}

/** The house standard asks for its clauses of everybody. */
function houseRows(clauses: ReadonlyMap<string, ClauseMatch>, { house }: Config): readonly CoverageRow[] {
  return (house?.required ?? []).map((clause) => {
    const state = clauses.get(clause)?.state;
    return {
      clause,
      regime: 'house',
      level: 'required',
      state: state === 'present' || state === 'denied' ? 'satisfied' : 'missing',
      missingElements: [],
      citation: house?.name ?? '',
    };
  });
}
