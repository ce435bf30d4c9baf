import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { createTabStops, hasPlaceholder } from '../core/insert/snippetSyntax.ts';
import { writtenLanguage } from '../core/parse/language.ts';
import type { TextEdit as SpanEdit } from '../core/rules/rule.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { rangeOf } from './ranges.ts';

/** What the client can apply, as it said at start. */
export interface EditSupport {
  /** `workspaceEdit.documentChanges`: edits that hold for one version only. */
  readonly documentChanges: boolean;
  /** `workspaceEdit.snippetEditSupport`: tab stops in edits. */
  readonly snippets: boolean;
  /** `workspaceEdit.resourceOperations` has `create`. */
  readonly createFiles: boolean;
}

/** Edits of a policy as an editor applies them: with tab stops for what is to be filled in, where it has them. */
export function toWorkspaceEdit(
  policy: AnalysedPolicy,
  edits: readonly SpanEdit[],
  support: EditSupport,
): WorkspaceEdit {
  const { model } = policy;
  const { uri, version } = policy.source;
  const plain = edits.map(({ span, newText }): TextEdit => ({ range: rangeOf(span, policy.lines), newText }));
  if (!support.documentChanges) return { changes: { [uri]: plain } };
  const stops = support.snippets ? createTabStops(model.knowledge, writtenLanguage(model.document)) : undefined;
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: plain.map((edit): TextEdit | SnippetTextEdit =>
      stops && hasPlaceholder(edit.newText)
        ? { range: edit.range, snippet: { kind: 'snippet', value: stops.toSnippet(edit.newText) } }
        : edit,
    ),
  };
  return { documentChanges: [change] };
}
