import type { Action, Modality } from '../statement.ts';

/** A verb or noun of an action with what belongs to it; all numbers are token numbers, ends exclusive. */
export interface Predicate {
  readonly at: number;
  readonly end: number;
  readonly actions: readonly Action[];
  readonly passive: boolean;
  readonly negative: boolean;
  readonly modality: Modality;
  /** Where its subject stands; empty where it has none of its own nor one to share. */
  readonly subject: readonly [number, number];
  readonly object: readonly [number, number];
  readonly restrictive: boolean;
  /** Inside a condition or exception: not asserted. */
  readonly asserted: boolean;
}

/** What stands before a verb. */
export interface Chain {
  readonly from: number;
  readonly negative: boolean;
  readonly be: boolean;
  readonly modality: Modality;
  readonly finite: boolean;
  /** "to", or a preposition before "-ing": the verb is governed by what stands before. */
  readonly governed: 'to' | 'prep' | undefined;
}

export interface Verb extends Predicate {
  /** "share it with nobody": denied by what follows the verb. */
  readonly deniedByObject: boolean;
  readonly chain: Chain;
  readonly form: 'base' | 'ed' | 'ing' | 's';
}
