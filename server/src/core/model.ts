import type { Config } from './config/config.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { RegimeId } from './knowledge/types.ts';
import type { ParsedDocument } from './parse/document.ts';
import type { Facts } from './read/facts.ts';
import type { Sentence } from './read/sentence.ts';
import type { PlacedGroup } from './read/sentenceGroups.ts';
import type { Statement } from './read/statement.ts';
import type { ClauseMatch } from './recognise/clauseMatch.ts';
import type { Section } from './structure/section.ts';
import type { Span } from './text/span.ts';

/** A regime that the document is checked against, and why. */
export interface ActiveRegime {
  readonly id: RegimeId;
  /** `assumed`: nothing in text or configuration says which law applies. */
  readonly source: 'configured' | 'detected' | 'assumed';
  /** For detected ones: what in the text says so. */
  readonly reason?: string;
  readonly span?: Span;
  /** For an assumed one: whether law or company that the text names are those of another place. */
  readonly isElsewhere?: boolean;
  /** For an assumed one: the law that the text names, where it is not among the regimes. */
  readonly otherLaw?: Span;
}

/** State of a signal of the conditions' vocabulary. */
export interface SignalState {
  readonly value: 'true' | 'false' | 'declared-false';
  /** Where the text says so; undefined when a setting does. */
  readonly span?: Span;
}

/** State of one clause under one regime. */
export interface CoverageRow {
  readonly clause: string;
  /** `house`: asked for by the team's house standard. */
  readonly regime: RegimeId | 'house';
  readonly level: 'required' | 'conditional' | 'recommended';
  /** `not-asked`: its condition does not hold. */
  readonly state: 'satisfied' | 'incomplete' | 'missing' | 'not-asked';
  readonly missingElements: readonly string[];
  readonly citation: string;
  /** The signal span that makes a conditional clause asked for. */
  readonly because?: Span;
  /**
   * No finding of its own where it lacks: the policy says that no personal information is collected or that another
   * document has it; or the regime is only assumed, and the text shows that another law applies, or most laws do not ask
   * for the clause. It counts as lacking in the coverage all the same.
   */
  readonly idle?: boolean;
}

/** All that is known of one document; immutable. Rules and features read it and nothing else. */
export interface PolicyModel {
  readonly path: string;
  /** From the folder of the configuration file: what its globs are held against. */
  readonly pathFromConfig: string;
  readonly document: ParsedDocument;
  /** Whether this is a privacy policy at all; rules do not run on `other` unless forced. */
  readonly kind: 'privacy-policy' | 'other';
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  /** The same sentences in groups, of which most stay when the text changes (see {@link findSentences}). */
  readonly groups: readonly PlacedGroup[];
  readonly facts: Facts;
  readonly statements: readonly Statement[];
  /** By clause id; at most one match per clause. */
  readonly clauses: ReadonlyMap<string, ClauseMatch>;
  readonly signals: ReadonlyMap<string, SignalState>;
  readonly regimes: readonly ActiveRegime[];
  readonly coverage: readonly CoverageRow[];
  readonly knowledge: Knowledge;
  readonly config: Config;
  /** `YYYY-MM-DD`, given by the caller: the core has no clock. */
  readonly today: string;
}
