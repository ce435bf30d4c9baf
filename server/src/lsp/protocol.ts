/**
 * What the server speaks beyond the Language Server Protocol. Plain data, types only: clients import this file and nothing
 * else of the server. Method names are the keys of {@link Requests} and {@link Notifications}.
 */
import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import type { DraftChoices } from '../core/insert/draftAnswers.ts';
import type { NewPolicy } from '../core/insert/newPolicy.ts';
import type {
  ClauseChoice,
  DataMap,
  DraftQuestions,
  Kind,
  PolicyView,
  RegimeChoice,
  Status,
} from '../service/views.ts';

export type { DraftChoices } from '../core/insert/draftAnswers.ts';
export type { NewPolicy } from '../core/insert/newPolicy.ts';
export type * from '../service/views.ts';

/** What a client says at start, all of it optional. */
export interface InitializationOptions {
  /** Scheme of virtual documents that the client shows rule pages under (`proviso-docs`); else links lead to the setting `docs.baseUrl`. */
  readonly docsScheme?: string;
  /** Address of the pages' file, for a server that cannot reach it by itself; the client is asked for it. */
  readonly pagesUri?: string;
  /** Whether the client answers `proviso/readFile`, for files that the server cannot reach (virtual workspaces, the web). */
  readonly readsFiles?: boolean;
  /** Whether the client lists the headings of Markdown by itself, as VS Code does; else the server does unless told otherwise. */
  readonly listsMarkdownHeadings?: boolean;
  /**
   * Whether the client lets choose in lists of its own: among the code actions that are given to `proviso.chooseAction`, and with
   * `proviso.insertMissing` among the clauses that lack. Else actions stand one by one, and what inserts several clauses is
   * shown as an edit before it is made, where the client can.
   */
  readonly choosesActions?: boolean;
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
  /** A virtual document: what changed since an earlier version, whose text is given. Markdown. */
  'proviso/compare': { params: CompareParams; result: string | null };
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
  /** What "New policy…" offers to pick from. */
  'proviso/draftQuestions': { params: Record<string, never>; result: DraftQuestions };
  /** Writes a policy, effective today, and names what it states that nobody answered. */
  'proviso/newPolicy': { params: DraftChoices; result: NewPolicy };
  /** The edit of the configuration file that chooses the regimes; null where no file decides them for the document. */
  'proviso/chooseRegimes': {
    params: DocumentParams & { readonly regimes: readonly string[] };
    result: WorkspaceEdit | null;
  };
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

export interface CheckTextParams extends DocumentParams {
  readonly text: string;
  readonly languageId?: string;
}

export interface CheckedText {
  readonly kind: Kind;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompareParams extends DocumentParams {
  /** Text of the earlier version. */
  readonly before: string;
  /** What the earlier version is called. */
  readonly name: string;
}

export interface InsertClausesParams extends DocumentParams {
  /** Clause ids; `missing` stands for all that a regime requires and the text lacks. */
  readonly clauses: readonly string[];
}
