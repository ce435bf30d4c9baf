import type { KnownText } from '../text/knownText.ts';
import type { Span } from '../text/span.ts';

/** Coarse parts of speech, as far as the grammar of statements needs them. */
export type Tag =
  | 'verb'
  | 'aux'
  | 'modal'
  | 'neg'
  | 'noun'
  | 'name'
  | 'pron'
  | 'det'
  | 'adj'
  | 'adv'
  | 'prep'
  | 'conj'
  | 'sub'
  | 'to'
  | 'num'
  | 'punct'
  | 'other';

/** A word or sign of a sentence. */
export interface Token {
  /** Offsets relative to the sentence's start, so that a token list can be kept for an unchanged sentence. */
  readonly start: number;
  readonly end: number;
  /** Lower case, with straight quotes; Chinese words as they are. */
  readonly word: string;
  /** Dictionary form: "shared" → "share", "parties" → "party". */
  readonly lemma: string;
  readonly tag: Tag;
}

/** A sentence, list item or table cell: the smallest piece that is read by itself. Headings are sentences too. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  /** Its text from the prose, exactly `span` long. */
  readonly text: string;
  readonly block: number;
  readonly section: number;
  readonly kind: 'heading' | 'sentence' | 'item' | 'cell';
  /** For items and cells: index of the sentence that introduces the list, or of the header cell. */
  readonly leadIn?: number;
  readonly tokens: readonly Token[];
  /** Its text with what has been read of it. */
  readonly known: KnownText;
}
