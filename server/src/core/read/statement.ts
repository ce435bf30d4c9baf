import type { Span } from '../text/span.ts';

export type Actor = 'we' | 'affiliate' | 'processor' | 'partner' | 'sdk' | 'authority' | 'user' | 'parent' | 'anyone';

export type Action =
  | 'collect'
  | 'use'
  | 'store'
  | 'retain'
  | 'delete'
  | 'anonymise'
  | 'share'
  | 'sell'
  | 'publish'
  | 'transfer-abroad'
  | 'track'
  | 'personalise'
  | 'encrypt'
  | 'access';

export type Modality = 'fact' | 'obligation' | 'permission' | 'possibility';

/** A thing named in a sentence, by its id in an ontology (data types, recipients, purposes). */
export interface Reference {
  readonly id: string;
  readonly span: Span;
}

/** A condition or exception of a statement. */
export interface Qualifier {
  readonly kind: 'consent' | 'law' | 'request' | 'necessity' | 'choice' | 'reference' | 'list' | 'time' | 'other';
  readonly span: Span;
}

/** A number with a unit: a period, an age, a deadline, an amount. */
export interface Quantity {
  readonly role: 'period' | 'age' | 'amount' | 'percentage';
  readonly value: number;
  readonly unit: 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year' | 'currency' | 'percent' | 'none';
  /** "at least", "no more than", "exactly". */
  readonly bound: 'exact' | 'at-least' | 'at-most';
  readonly span: Span;
}

/**
 * What a sentence says is done: who does what, to which data, to whom, for what, on which condition, with which exception,
 * about whom, where. All spans are offsets in the document.
 */
export interface Statement {
  readonly index: number;
  readonly sentence: number;
  /** The part of the sentence that says it. */
  readonly span: Span;
  readonly verb: Span;
  readonly actor: Actor;
  readonly action: Action;
  /** All classes that the verb belongs to, {@link action} first: "process" is collecting and using. */
  readonly actions: readonly Action[];
  /** Who is said to do it, where that is not "we" nor the reader: a recipient's id. */
  readonly agent?: Reference;
  /** Said of some of the things only, in a relative clause or participle: "data that we do not share". */
  readonly restrictive: boolean;
  readonly polarity: 'positive' | 'negative';
  readonly modality: Modality;
  /** "in principle", "generally", "at present". */
  readonly hedged: boolean;
  /** "only", "solely", "exclusively": what is said is a closed set. */
  readonly exclusive: boolean;
  readonly data: readonly Reference[];
  readonly recipients: readonly Reference[];
  readonly purposes: readonly Reference[];
  readonly conditions: readonly Qualifier[];
  readonly exceptions: readonly Qualifier[];
  readonly quantities: readonly Quantity[];
  readonly subject: 'user' | 'child' | 'applicant' | 'employee' | 'business-contact' | 'visitor' | 'customer';
}
