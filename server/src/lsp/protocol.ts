/**
 * What the server speaks beyond the Language Server Protocol. Plain data, types only: clients import this file and nothing
 * else of the server. Method names are the keys of {@link Requests} and {@link Notifications}.
 */
import type { Diagnostic, Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** What a client says at start, all of it optional. */
export interface InitializationOptions {
  /** Scheme of virtual documents that the client shows rule pages under (`proviso-docs`); else links lead to `docsBaseUrl`. */
  readonly docsScheme?: string;
  /** Whether the client answers `proviso/readFile`, for files that the server cannot reach (virtual workspaces, the web). */
  readonly readsFiles?: boolean;
  /** Whether the client lists the headings of Markdown by itself, as VS Code does; else the server does unless told otherwise. */
  readonly listsMarkdownHeadings?: boolean;
  /** The settings at start, for clients without `workspace/configuration`. */
  readonly settings?: Settings;
}

/** The section `proviso` of the editor's settings. What is left out leaves the configuration file's word. */
export interface Settings {
  readonly regimes?: readonly string[];
  readonly facts?: Readonly<Record<string, boolean | string | readonly string[]>>;
  readonly rules?: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>>;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly outline?: { readonly markdown?: boolean };
  readonly codeLens?: { readonly enabled?: boolean };
  readonly inlayHints?: { readonly enabled?: boolean };
  readonly docs?: { readonly baseUrl?: string };
}

/** The name of a document, as in `textDocument` of every request. */
export interface DocumentParams {
  readonly uri: string;
}

export interface Requests {
  /** What the Policy view shows; null for a document that the server does not know. */
  'proviso/policyView': { params: DocumentParams; result: PolicyView | null };
  /** A virtual document: statement by statement, what was understood. Markdown. */
  'proviso/statements': { params: DocumentParams; result: string | null };
  /** A virtual document: every data type with what is done with it. Markdown. */
  'proviso/dataMap': { params: DocumentParams; result: DataMap | null };
  /** The page of a rule, a clause (`clauses/contact`) or a regime (`regimes/gdpr`). Markdown. */
  'proviso/rulePage': { params: { readonly id: string }; result: string | null };
  /** Checks a file that is not open, for "check all policies in the workspace". */
  'proviso/checkText': { params: CheckTextParams; result: CheckedText };
  /** Says that a document is, or is not, a policy, until the server ends; null goes back to what name and text suggest. */
  'proviso/setKind': { params: DocumentParams & { readonly kind: Kind | null }; result: null };
  /** The edit that inserts standard clauses where they belong; null where nothing can be inserted. */
  'proviso/insertClauses': { params: InsertClausesParams; result: WorkspaceEdit | null };
  /** Clauses that can be inserted, the missing ones first. */
  'proviso/clauses': { params: DocumentParams; result: readonly ClauseChoice[] };
  /** All regimes, with the state of each for the document. */
  'proviso/regimes': { params: DocumentParams; result: readonly RegimeChoice[] };
}

/** Asked by the server, answered by the client. */
export interface ClientRequests {
  /** Text of a file, or null where there is none. */
  'proviso/readFile': { params: DocumentParams; result: string | null };
}

export interface Notifications {
  /** Sent after each analysis of an open document. */
  'proviso/status': Status;
}

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
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
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

export interface CheckTextParams extends DocumentParams {
  readonly text: string;
  readonly languageId?: string;
}

export interface CheckedText {
  readonly kind: Kind;
  readonly diagnostics: readonly Diagnostic[];
}

export interface InsertClausesParams extends DocumentParams {
  /** Clause ids; `missing` stands for all that a regime requires and the text lacks. */
  readonly clauses: readonly string[];
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
