import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { writtenLanguage } from '../core/parse/language.ts';
import type { TextEdit as SpanEdit } from '../core/rules/rule.ts';
import type { AnalysedPolicy } from './analysis.ts';
import type { MessageLanguage } from './messages.ts';
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
  const { uri, version } = policy.source;
  const plain = edits.map(({ span, newText }): TextEdit => ({ range: rangeOf(span, policy.lines), newText }));
  if (!support.documentChanges) return { changes: { [uri]: plain } };
  const stops = support.snippets ? createTabStops(policy) : undefined;
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

const placeholder = /\{\{(\w+)\}\}/g;

function hasPlaceholder(text: string): boolean {
  return text.search(placeholder) >= 0;
}

/** Says in words what is to be filled in: `{{personal information kept}}` for `{{RETENTION_ITEM_1}}`. */
export function withHints(text: string, knowledge: Knowledge, language: MessageLanguage): string {
  return text.replace(placeholder, (whole, name: string) => {
    const hint = knowledge.placeholders.find(({ id }) => id === name)?.hint[language];
    return hint === undefined ? whole : `{{${hint}}}`;
  });
}

/** Numbers tab stops by the placeholder's name, so that the same name is filled once in all edits. */
export interface TabStops {
  /** Turns `{{NAME}}`s into tab stops. One that is left unfilled stays visible as `{{hint}}`, and is found as such. */
  toSnippet(text: string): string;
}

export function createTabStops(policy: Pick<AnalysedPolicy, 'model'>): TabStops {
  const { knowledge } = policy.model;
  const language = writtenLanguage(policy.model.document);
  const numbers = new Map<string, number>();
  return {
    toSnippet(text) {
      let snippet = '';
      let done = 0;
      for (const match of text.matchAll(placeholder)) {
        const name = match[1] as string;
        const isFirst = !numbers.has(name);
        if (isFirst) numbers.set(name, numbers.size + 1);
        const stop = numbers.get(name) as number;
        const choices = knowledge.placeholders.find(({ id }) => id === name)?.choices?.[language] ?? [];
        snippet += escapeSnippet(text.slice(done, match.index));
        const hint = withHints(match[0], knowledge, language);
        if (!isFirst) snippet += `\${${stop}}`;
        // The first choice is what stands there until one is made: nothing that the writer did not choose.
        else if (choices.length > 0) snippet += `\${${stop}|${[hint, ...choices].map(escapeChoice).join(',')}|}`;
        else snippet += `\${${stop}:${escapeSnippet(hint)}}`;
        done = match.index + match[0].length;
      }
      return snippet + escapeSnippet(text.slice(done));
    },
  };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Within choices VS Code knows a backslash before these signs alone, and would show it before others. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
