import type { DocumentReport } from '../../server/src/service/report.ts';
import type { Half } from './paths.ts';

/** A figure on one part of a set. */
export interface Figure {
  readonly set: string;
  readonly measure: string;
  readonly half: Half | 'all';
  /** Undefined where the part is empty. */
  readonly value: number | undefined;
  /** What was counted: "12/15". */
  readonly counted: string;
}

/** Which documents a measure looks at; `all` takes every one. */
export type Part = Half | 'all';

/** Hits, false alarms, misses and right silences. */
export interface Confusion {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
}

export function noConfusion(): Confusion {
  return { tp: 0, fp: 0, fn: 0, tn: 0 };
}

export function score({ tp, fp, fn }: Pick<Confusion, 'tp' | 'fp' | 'fn'>): { p: number; r: number; f1: number } {
  const p = tp + fp > 0 ? tp / (tp + fp) : 0;
  const r = tp + fn > 0 ? tp / (tp + fn) : 0;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}

/** Adds one decision. */
export function tally(confusion: Confusion, said: boolean, isTrue: boolean): void {
  if (said) confusion[isTrue ? 'tp' : 'fp']++;
  else confusion[isTrue ? 'fn' : 'tn']++;
}

/** The same decisions seen from the other side: what is missing instead of what is present. */
export function inverted({ tp, fp, fn, tn }: Confusion): Confusion {
  return { tp: tn, fp: fn, fn: fp, tn: tp };
}

/** The clauses that the report counts as stated or answered. */
export function statedClauses(document: DocumentReport): ReadonlySet<string> {
  return new Set(document.clauses.map(({ id }) => id));
}

/** The middle one; of an even number the upper of both, as the reference scorer has it. */
export function upperMedian(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
