/** What clients show beyond the Language Server Protocol: plain data, positions as editors count them. */
import type { Range } from 'vscode-languageserver-types';
import type { Severity } from '../core/config/config.ts';

export type Kind = 'privacy-policy' | 'other';
export type ClauseState = 'present' | 'incomplete' | 'denied' | 'missing';

/** A clause as the Policy view lists it. */
export interface ClauseView {
  readonly id: string;
  readonly title: string;
  readonly state: ClauseState;
  /** Names of the elements that lack, where the state is `incomplete`. */
  readonly missingElements: readonly string[];
  /** The strongest evidence; absent for what is missing. */
  readonly range?: Range;
}

export interface SectionView {
  readonly title: string;
  readonly kind: 'heading' | 'inferred';
  readonly range: Range;
  readonly selectionRange: Range;
  readonly clauses: readonly ClauseView[];
  /** Those of its own text, not of the sections in it. */
  readonly findings: readonly FindingView[];
  readonly children: readonly SectionView[];
}

/** One line of the coverage of a regime. */
export interface CoverageView {
  readonly clause: string;
  readonly title: string;
  readonly level: 'required' | 'conditional' | 'recommended';
  readonly state: 'satisfied' | 'incomplete' | 'missing' | 'not-asked';
  readonly missingElements: readonly string[];
  readonly citation: string;
  /** Where the clause is stated. */
  readonly range?: Range;
  /** What in the text makes a conditional clause asked for. */
  readonly because?: Range;
}

export interface RegimeView {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly url: string;
  readonly source: 'configured' | 'detected' | 'assumed';
  /** Why it was taken, in a sentence. */
  readonly why: string;
  readonly range?: Range;
  readonly satisfied: number;
  readonly incomplete: number;
  readonly missing: number;
  readonly rows: readonly CoverageView[];
}

/** Two or more statements that cannot all be true. */
export interface ConflictView {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly others: readonly { readonly range: Range; readonly message: string; readonly quote: string }[];
  readonly quote: string;
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** A finding that is shown in its section: contradictions and clauses that lack are shown by themselves. */
export interface FindingView {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

export interface PolicyView {
  readonly uri: string;
  /** The version that was read; null where the client gives none. */
  readonly version: number | null;
  readonly kind: Kind;
  /** Whether somebody said so, rather than name and text. */
  readonly kindIsSet: boolean;
  readonly language: 'en' | 'zh' | 'other';
  readonly sections: readonly SectionView[];
  readonly regimes: readonly RegimeView[];
  readonly conflicts: readonly ConflictView[];
  readonly counts: Counts;
}

/** For a status item: what the document is and how it stands. */
export interface Status {
  readonly uri: string;
  readonly version: number | null;
  readonly kind: Kind;
  readonly language: 'en' | 'zh' | 'other';
  readonly regimes: readonly {
    readonly id: string;
    readonly short: string;
    readonly source: 'configured' | 'detected' | 'assumed';
  }[];
  readonly counts: Counts;
  /** Of the clauses that the regimes ask for. */
  readonly satisfied: number;
  readonly incomplete: number;
  readonly missing: number;
  /** Milliseconds that the analysis took. */
  readonly duration: number;
}

export interface ClauseChoice {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly state: ClauseState;
  /** Short names of the active regimes that require it. */
  readonly requiredBy: readonly string[];
  readonly preview: string;
}

export interface RegimeChoice {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly about: string;
  readonly active: boolean;
  readonly source?: 'configured' | 'detected' | 'assumed';
}

/** What a new policy is made from: laws, and practices to pick. */
export interface DraftQuestions {
  readonly regimes: readonly {
    readonly id: string;
    readonly short: string;
    readonly name: string;
    readonly about: string;
  }[];
  readonly practices: readonly DraftPracticeView[];
}

export interface DraftPracticeView {
  readonly id: string;
  readonly kind: 'collected' | 'cookie' | 'recipient';
  readonly title: string;
  /** What it puts into the policy. */
  readonly detail: string;
  /** Picked until the writer says otherwise. */
  readonly usual: boolean;
}

/** One row of the data map: a data type with all that the policy says of it. */
export interface DataMapRow {
  readonly id: string;
  readonly label: string;
  readonly collected: readonly DataMapCell[];
  readonly usedFor: readonly DataMapCell[];
  readonly sharedWith: readonly DataMapCell[];
  readonly kept: readonly DataMapCell[];
  readonly where: readonly DataMapCell[];
}

export interface DataMapCell {
  readonly text: string;
  /** The policy says that this is not done. */
  readonly negated: boolean;
  readonly range: Range;
}

export interface DataMap {
  readonly title: string;
  readonly rows: readonly DataMapRow[];
  /** The same as a Markdown table. */
  readonly markdown: string;
}
