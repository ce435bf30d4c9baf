import { overlaps } from '../text/span.ts';
import type { ClauseMatch, Evidence } from './clauseMatch.ts';
import { weights } from './weights.ts';

export interface ClauseEvidence {
  readonly positive: Evidence[];
  readonly denials: Evidence[];
}

/** What the evidence for a clause and against it comes to; undefined where it is not even mentioned. */
export function judgeClause(
  clause: string,
  { positive, denials }: ClauseEvidence,
): Omit<ClauseMatch, 'elements'> | undefined {
  const [stating, denying] = [strongestFirst(positive), strongestFirst(denials)];
  const score = sum(stating);
  const denial = sum(denying);
  // A heading over nothing but a denial ("Transfer abroad": "We do not transfer …") names what is denied.
  const isHeadedDenial = denial >= weights.threshold && positive.every(({ by }) => by === 'heading');
  const stated = score >= weights.threshold && !isHeadedDenial;
  const denied = !stated && denial >= weights.threshold;
  if (!stated && !denied && score + denial < weights.mention) return undefined;
  return {
    clause,
    state: stated ? 'present' : denied ? 'denied' : 'mentioned',
    score: denied ? denial : score,
    evidence:
      denying.length === 0 ? stating : strongestFirst(denied ? [...denying, ...stating] : [...stating, ...denying]),
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
  return sum(strongestFirst(counted)) >= weights.threshold;
}

/**
 * Weights of different patterns add up; the same pattern again, or another one on the same words, shows nothing new.
 *
 * @param evidence strongest first.
 */
function sum(evidence: readonly Evidence[]): number {
  const counted: Evidence[] = [];
  const patterns = new Set<string>();
  for (const one of evidence) {
    if (patterns.has(one.pattern) || counted.some((other) => overlaps(other.span, one.span))) continue;
    patterns.add(one.pattern);
    counted.push(one);
  }
  return counted.reduce((total, { weight }) => total + weight, 0);
}

/** There are few weights: a list for each is made faster than a long list is sorted. */
function strongestFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  const byWeight = new Map<number, Evidence[]>();
  for (const one of evidence) {
    const same = byWeight.get(one.weight);
    if (same) same.push(one);
    else byWeight.set(one.weight, [one]);
  }
  if (byWeight.size <= 1) return evidence;
  const weightsDown = [...byWeight.keys()].sort((a, b) => b - a);
  return ([] as Evidence[]).concat(...weightsDown.map((weight) => byWeight.get(weight) as Evidence[]));
}
