import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { createTabStops, hasPlaceholder, withHints } from '../core/insert/snippetSyntax.ts';
import { writtenLanguage } from '../core/parse/language.ts';
import type { TextEdit as SpanEdit } from '../core/rules/rule.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { type Presentation, say } from './presentation.ts';
import { rangeOf } from './ranges.ts';

/** What the client can apply, as it said at start. */
export interface EditSupport {
  /** `workspaceEdit.documentChanges`: edits that hold for one version only. */
  readonly documentChanges: boolean;
  /**
   * Whether the editor shows an edit whose parts are marked before it makes it (`workspaceEdit.changeAnnotationSupport`).
   */
  readonly confirms?: boolean;
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

/**
 * The same, for the editor to show before it is made: each part says which clauses it inserts. Without tab stops, whose signs
 * nobody wants to read in a preview. A plain edit for editors that show none.
 */
export function toPreviewedEdit(
  policy: AnalysedPolicy,
  edits: readonly SpanEdit[],
  support: EditSupport,
  presentation: Presentation,
): WorkspaceEdit {
  const { uri, version } = policy.source;
  if (!support.documentChanges || !support.confirms) return toWorkspaceEdit(policy, edits, support);
  const { knowledge, document } = policy.model;
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const annotate = (label: string): string => {
    changeAnnotations[label] = { label, needsConfirmation: true };
    return label;
  };
  const follows = say(policy, presentation, 'preview-follows');
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: edits.map(
      ({ span, newText, clauses }): AnnotatedTextEdit => ({
        range: rangeOf(span, policy.lines),
        newText: withHints(newText, knowledge, writtenLanguage(document)),
        annotationId: annotate(clauses?.join(' · ') ?? follows),
      }),
    ),
  };
  return { documentChanges: [change], changeAnnotations };
}
