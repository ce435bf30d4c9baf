import type { Severity } from '../../../config/config.ts';
import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { statementsOf } from '../../../read/statementsOf.ts';
import { says } from '../../../recognise/readRemarks.ts';
import type { Found } from '../../rule.ts';
import { isDeniedItem } from './deniedItem.ts';
import { type Broken, type Conflict, joinConflicts } from './joinConflicts.ts';
import { isLimitedPromise } from './limitedPromise.ts';
import { quoteOf } from './quoteOf.ts';
import { type Position, positionsOf, trustPlain } from './readPositions.ts';
import { type ScopeOptions, sameScope } from './sameScope.ts';
import { namesSameDatum, sharedWords } from './sharedTopic.ts';

/** Two stances that a policy cannot take at once. */
export interface OpposedPositions extends ScopeOptions {
  /** Names of stances (see {@link positionsOf}): the promises, and what breaks them. */
  readonly promises: readonly string[];
  readonly breaches: readonly string[];
  readonly severity: Severity;
  /** What is known by other means than the stances. */
  readonly furtherPromises?: readonly Position[];
  readonly furtherBreaches?: readonly Position[];
  /** The exception that the promise states is what it promises: "not without your consent". */
  readonly exceptionIsPromise?: boolean;
  /** The promise is that something is never done: what limits it to a case is no such promise (see {@link isLimitedPromise}). */
  readonly absolute?: boolean;
  /** Both sides speak of one matter, whatever their words: what a request costs. */
  readonly oneMatter?: boolean;
  /** Plain words leave little room for doubt about these stances (see {@link trustPlain}). */
  readonly plainIsSure?: boolean;
  /** How sure the promise and what breaks it must be by themselves, where much is said that only looks like them. */
  readonly leastOfPromise?: number;
  readonly leastOfBreach?: number;
  /** Further conditions of the rule itself: that both speak of the same data, of the same people. */
  readonly holds?: (promise: Position, breach: Position) => boolean;
}

/**
 * Reports what contradicts each other as one finding, on the last of these sentences: a promise with all that breaks it, and
 * the other promises that the same sentences break.
 * Messages: `promise-later` or `breach-later`, with `promise` and `breach` on the related places.
 */
export function* opposePositions(policy: PolicyModel, opposed: OpposedPositions): Generator<Found> {
  const positionsOfAll = (stances: readonly string[]) => {
    const positions = stances.flatMap((stance) => positionsOf(policy, stance));
    return opposed.plainIsSure ? trustPlain(positions) : positions;
  };
  const promises = strongest([...positionsOfAll(opposed.promises), ...(opposed.furtherPromises ?? [])]);
  const breaches = strongest([...positionsOfAll(opposed.breaches), ...(opposed.furtherBreaches ?? [])]);
  // What one sentence decides is asked once, and not again for each that it is set against.
  const countingBreaches = [...breaches.values()].filter(
    (breach) =>
      breach.certainty > (promises.get(breach.sentence.index)?.certainty ?? 0) &&
      breach.certainty >= (opposed.leastOfBreach ?? 0) &&
      !isLimitedAtOnce(policy, breach.sentence.index) &&
      !isDeniedItem(policy, breach.sentence) &&
      !(opposed.absolute && isDenial(policy, breach.sentence.index)),
  );
  const broken: Broken<Position>[] = [];
  for (const [index, promise] of promises) {
    if (promise.certainty < (opposed.leastOfPromise ?? 0) || isLimitedAtOnce(policy, index)) continue;
    if (opposed.absolute && isLimitedPromise(policy, promise.sentence)) continue;
    // What may be the exception does not break a promise that states one.
    if (!opposed.exceptionIsPromise && statesException(policy, index)) continue;
    // A sentence that could be read both ways is taken for what it more likely is.
    if ((breaches.get(index)?.certainty ?? 0) > promise.certainty) continue;
    const breaking = countingBreaches.filter((breach) => isOpposed(policy, promise, breach, opposed));
    if (breaking.length > 0) broken.push({ promise, breaches: breaking });
  }
  for (const conflict of joinConflicts(broken)) yield reportConflict(policy, conflict, opposed.severity);
}

/** Whether all that a sentence states is that something is not done, without exception: it breaks no promise. */
function isDenial({ statements }: PolicyModel, index: number): boolean {
  const stated = statementsOf(statements, index);
  return (
    stated.length > 0 && stated.every(({ polarity, exceptions }) => polarity === 'negative' && exceptions.length === 0)
  );
}

/** Whether a promise has an exception of its own; "nobody other than us" has none, "nobody but us and our partners" has. */
function statesException(policy: PolicyModel, index: number): boolean {
  if (!says(policy, index, 'exception')) return false;
  return !says(policy, index, 'nobody-but-us') || andOthers.test(policy.sentences[index]?.text ?? '');
}

const andOthers = /\b(?:us|ourselves),? (?:and|or)\b|我们(?:和|及|与|或)/;

/** Positions by the index of their sentence, each as it is taken most surely. */
function strongest(positions: readonly Position[]): ReadonlyMap<number, Position> {
  const found = new Map<number, Position>();
  for (const position of positions) {
    const { index } = position.sentence;
    if (position.certainty > (found.get(index)?.certainty ?? 0)) found.set(index, position);
  }
  return found;
}

/** A stance that is surer than this says no more for it. */
const mostCertainty = 7;
const mostSharedWords = 3;
/** What a shared word, or a kind of data that both name, is worth beside the log odds of the stances. */
const worthOfShared = 1;
const leastTogether = 9.5;

/**
 * Whether two positions, with what they have in common, are sure enough to be told to a writer: a little doubt about one
 * sentence is outweighed by words that both share, but not by nothing. The numbers were chosen on real policies and on pairs
 * of sentences so that few policies without a contradiction have a finding.
 */
export function areSure(policy: PolicyModel, a: Position, b: Position, oneMatter = false): boolean {
  const certainty = Math.min(a.certainty, mostCertainty) + Math.min(b.certainty, mostCertainty);
  if (certainty + worthOfShared * (mostSharedWords + 1) < leastTogether) return false;
  const shared =
    Math.min(sharedWords(policy, a.sentence, b.sentence) + (oneMatter ? 1 : 0), mostSharedWords) +
    (namesSameDatum(policy, a.sentence, b.sentence) ? 1 : 0);
  return certainty + worthOfShared * shared >= leastTogether;
}

function isOpposed(policy: PolicyModel, promise: Position, breach: Position, opposed: OpposedPositions): boolean {
  const [a, b] = [promise.sentence.index, breach.sentence.index];
  return (
    a !== b &&
    areSure(policy, promise, breach, opposed.oneMatter) &&
    !followsAtOnce(policy, a, b) &&
    sameScope(policy, a, b, opposed) &&
    (opposed.holds?.(promise, breach) ?? true)
  );
}

/** "We do not share your data. However, …": the second restricts the first. */
export function followsAtOnce(policy: PolicyModel, a: number, b: number): boolean {
  if (Math.abs(a - b) > 2) return false;
  const [first, second] = a < b ? [a, b] : [b, a];
  const [x, y] = [policy.sentences[first] as Sentence, policy.sentences[second] as Sentence];
  if (x.block !== y.block) return false;
  return /^(?:\s|[“"'(])*(?:however|but|nevertheless|that said|nonetheless|only|except|otherwise|in such|in this|in these|但|不过|然而)/i.test(
    y.text,
  );
}

/** "… This does not apply to new purposes.": the sentence behind limits what it says. */
function isLimitedAtOnce(policy: PolicyModel, index: number): boolean {
  const [sentence, next] = [policy.sentences[index], policy.sentences[index + 1]];
  return next !== undefined && next.block === sentence?.block && says(policy, next.index, 'limits-the-last');
}

/** One finding for a promise and what breaks it. */
export function reportPositions(
  policy: PolicyModel,
  promise: Pick<Position, 'span'>,
  breaches: readonly Pick<Position, 'span'>[],
  severity: Severity,
): Found {
  return reportConflict(policy, { promises: [promise], breaches }, severity);
}

function reportConflict(
  policy: PolicyModel,
  { promises, breaches }: Conflict<Pick<Position, 'span'>>,
  severity: Severity,
): Found {
  const all = [...promises, ...breaches].sort((a, b) => a.span.start - b.span.start);
  const last = all.at(-1) as Position;
  const isPromise = promises.includes(last);
  const [other] = (isPromise ? breaches : promises) as readonly [Position];
  return {
    message: isPromise ? 'promise-later' : 'breach-later',
    span: last.span,
    severity,
    data: { other: quoteOf(policy, other.span) },
    related: all
      .slice(0, -1)
      .map((one) => ({ span: one.span, message: promises.includes(one) ? 'promise' : 'breach' })),
  };
}
