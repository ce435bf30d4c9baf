import type { Sentence } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';

/** One reason for taking a clause as stated. */
export interface Evidence {
  readonly span: Span;
  /** Undefined for what stands in no sentence: a date in front matter. */
  readonly sentence?: number;
  /** What it was recognised by, to be shown to the writer. */
  readonly by: 'heading' | 'cue' | 'statement' | 'element' | 'list' | 'reference';
  /** The knowledge's own name of the pattern, e.g. "we keep ‹data› for ‹period›". */
  readonly pattern: string;
  readonly weight: number;
  /** Answers the clause in the negative. */
  readonly denies: boolean;
  /** The places to whose people it speaks alone, as lists of names (`people-eu`); undefined where it speaks to all. */
  readonly people?: ReadonlySet<string>;
}

/** The sentence that the evidence stands in, where one holds it. */
export function sentenceOf({ sentence }: Evidence, sentences: readonly Sentence[]): Sentence | undefined {
  return sentence === undefined ? undefined : sentences[sentence];
}

/** A clause type that the text addresses. */
export interface ClauseMatch {
  readonly clause: string;
  /**
   * `present`: stated. `denied`: answered in the negative ("we use no cookies"). `mentioned`: spoken of, too little to count
   * as stated; never reported as a clause, used for conditions. Whether a present clause is complete depends on the regime.
   */
  readonly state: 'present' | 'denied' | 'mentioned';
  readonly score: number;
  /** Strongest first. */
  readonly evidence: readonly Evidence[];
  /** Ids of the elements that were found, with where. */
  readonly elements: ReadonlyMap<string, Span>;
}
