import type { Severity } from '../../config/config.ts';
import type { PolicyModel } from '../../model.ts';
import type { Found } from '../rule.ts';
import { followsAtOnce } from './findOpposed.ts';
import { type Position, positionsOf } from './readPositions.ts';
import { quoteOf } from './reportGroups.ts';
import { type ScopeOptions, sameScope } from './sameScope.ts';
import { sharedWords } from './sharedTopic.ts';

/** Two stances that a policy cannot take at once. */
export interface OpposedPositions extends ScopeOptions {
  /** Names of stances (see {@link positionsOf}): the promise, and what breaks it. */
  readonly promise: string;
  readonly breach: string;
  readonly severity: Severity;
  /** How many words of topic both sentences must have in common; 0 where the stances leave no doubt. */
  readonly topic?: number;
  /** The exception that the promise states is what it promises: "not without your consent". */
  readonly exceptionIsPromise?: boolean;
  /** Further conditions of the rule itself. */
  readonly holds?: (promise: Position, breach: Position) => boolean;
}

/**
 * Reports each promise with all that breaks it as one finding on the last of these sentences.
 * Messages: `conflict`, with `promise` and `breach` on the related places.
 */
export function* opposePositions(policy: PolicyModel, opposed: OpposedPositions): Generator<Found> {
  const breaches = positionsOf(policy, opposed.breach);
  if (breaches.length === 0) return;
  for (const promise of positionsOf(policy, opposed.promise)) {
    if (!opposed.exceptionIsPromise && statesException(promise)) continue;
    const breaking = breaches.filter((breach) => isOpposed(policy, promise, breach, opposed));
    if (breaking.length > 0) yield reportPositions(policy, promise, breaking, opposed.severity);
  }
}

/** A promise with an exception of its own is not broken by what may be the exception. */
function statesException({ sentence }: Position): boolean {
  return /\b(?:unless|except|other than|subject to|insofar|apart from|otherwise|however|save (?:for|as))\b|除外|除非|^除/i.test(
    sentence.text,
  );
}

function isOpposed(policy: PolicyModel, promise: Position, breach: Position, opposed: OpposedPositions): boolean {
  const [a, b] = [promise.sentence, breach.sentence];
  if (a.index === b.index || followsAtOnce(policy, a.index, b.index)) return false;
  if (!sameScope(policy, a.index, b.index, opposed)) return false;
  if ((opposed.topic ?? 0) > 0 && sharedWords(policy, a, b) < (opposed.topic as number)) return false;
  return opposed.holds?.(promise, breach) ?? true;
}

/** One finding for a promise and what breaks it. */
export function reportPositions(
  policy: PolicyModel,
  promise: Pick<Position, 'span'>,
  breaches: readonly Pick<Position, 'span'>[],
  severity: Severity,
): Found {
  const all = [promise, ...breaches].sort((a, b) => a.span.start - b.span.start);
  const last = all.at(-1) as Position;
  const other = last === promise ? (breaches[0] as Position) : promise;
  return {
    message: last === promise ? 'promise-later' : 'breach-later',
    span: last.span,
    severity,
    data: { other: quoteOf(policy, other.span) },
    related: all.slice(0, -1).map((one) => ({ span: one.span, message: one === promise ? 'promise' : 'breach' })),
  };
}
