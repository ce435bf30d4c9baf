import {
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  type Diagnostic,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { isOfClause, ruleBehind } from '../core/rules/catalogue.ts';
import type { Finding, Fix, TextEdit } from '../core/rules/rule.ts';
import { indexLines } from '../core/text/lineIndex.ts';
import { quote } from '../core/text/quote.ts';
import { overlaps } from '../core/text/span.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { type ConfigChange, changeConfig } from './configEdits.ts';
import { findingBehind } from './diagnostics.ts';
import { renderMessage } from './messages.ts';
import { type Presentation, say } from './presentation.ts';
import { lineNumber, rangeOf } from './ranges.ts';
import { type EditSupport, toWorkspaceEdit } from './workspaceEdits.ts';

/** Fixes that no reader can object to, all at once: for "fix all" and on save. */
export const fixAllKind = 'source.fixAll.proviso';

/** Kinds of actions that are offered; all others are answered at once, without looking at the text. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

/** Commands that the server carries out for an action that changes no text. */
export const serverCommands = {
  goTo: 'proviso.server.goTo',
  openPage: 'proviso.server.openPage',
  ignoreForSession: 'proviso.server.ignoreForSession',
} as const;

/** The configuration file that holds for a document, or where one would be made. */
export interface ConfigTarget {
  readonly uri: string;
  /** Undefined: the file is still to be made. */
  readonly text?: string;
  /** The document's path as an `ignore` entry names it: from the configuration file's folder. */
  readonly documentPath: string;
}

export interface CodeActionContext {
  readonly presentation: Presentation;
  readonly support: EditSupport;
  /** Whether the client shows a place or page when the server asks for it (`window.showDocument`). */
  readonly showsDocuments: boolean;
  /** Undefined where there is no folder to write to: ignoring then lasts as long as the server. */
  readonly configTarget?: ConfigTarget;
}

/** Whether an action of `kind` is asked for: kinds are hierarchies, and no list asks for all but the source actions. */
export function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  if (only === undefined) return !kind.startsWith('source.');
  return only.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || asked === '');
}

/**
 * What can be done about the given diagnostics. For each one, in this order: its fixes, the way to the other statements, the
 * rule's page, ignoring it here, in the file, and turning the rule off.
 */
export function quickFixes(
  policy: AnalysedPolicy,
  diagnostics: readonly Diagnostic[],
  context: CodeActionContext,
): CodeAction[] {
  const groups = diagnostics.flatMap((diagnostic) => {
    const found = findingBehind(policy, diagnostic);
    return found ? [actionsFor(policy, found.finding, diagnostic, context)] : [];
  });
  // Fixes of all findings first, then the rest of all, so that none is hidden behind another's "ignore".
  return [...groups.flatMap(({ fixes }) => fixes), ...groups.flatMap(({ rest }) => rest)];
}

/** The safe fixes of all findings as one edit; of two that overlap the first. */
export function fixAll(policy: AnalysedPolicy, context: CodeActionContext): CodeAction[] {
  const edits: TextEdit[] = [];
  for (const finding of policy.findings) {
    // This runs whenever a document is saved: inserting clauses only to find that it is not safe would take too long.
    if (isOfClause(finding.rule)) continue;
    const safe = fixesOf(policy, finding).find(({ kind }) => kind === 'safe');
    const clashes = safe?.edits.some((edit) => edits.some((other) => clash(edit, other)));
    if (safe && !clashes) edits.push(...safe.edits);
  }
  if (edits.length === 0) return [];
  return [
    {
      title: say(policy, context.presentation, 'fix-all'),
      kind: fixAllKind,
      edit: toWorkspaceEdit(policy, edits, context.support, context.presentation.language),
    },
  ];
}

/** Editors ask again at every move of the cursor; a finding belongs to one analysis, and so do its fixes. */
const knownFixes = new WeakMap<Finding, readonly Fix[]>();

/** Fixes that the rule behind a finding offers. */
export function fixesOf({ model }: AnalysedPolicy, finding: Finding): readonly Fix[] {
  let fixes = knownFixes.get(finding);
  if (!fixes) {
    fixes = ruleBehind(finding.rule)?.fixes?.(finding, model) ?? [];
    knownFixes.set(finding, fixes);
  }
  return fixes;
}

function clash(a: TextEdit, b: TextEdit): boolean {
  return overlaps(a.span, b.span) || a.span.start === b.span.start;
}

function actionsFor(
  policy: AnalysedPolicy,
  finding: Finding,
  diagnostic: Diagnostic,
  context: CodeActionContext,
): { readonly fixes: CodeAction[]; readonly rest: CodeAction[] } {
  const { presentation, support } = context;
  const fixes = fixesOf(policy, finding).map(
    ({ title, edits }, index): CodeAction => ({
      title: renderMessage(policy.model.knowledge, finding.rule, title, presentation.language),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: toWorkspaceEdit(policy, edits, support, presentation.language),
      ...(index === 0 ? { isPreferred: true } : {}),
    }),
  );
  const action = (id: string, data: Record<string, string | number>, rest: Partial<CodeAction>): CodeAction => ({
    title: say(policy, presentation, id, data),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...rest,
  });
  const rest: CodeAction[] = [];
  const { rule } = finding;
  if (context.showsDocuments) {
    const { uri } = policy.source;
    for (const { span } of finding.related) {
      const line = lineNumber(policy.lines, span.start);
      const args = [uri, rangeOf(span, policy.lines)];
      rest.push(action('go-to', { line }, { command: commandOf('goTo', args) }));
    }
    rest.push(action('open-page', { rule }, { command: commandOf('openPage', [rule]) }));
  }
  const { format } = policy.model.document;
  if (format === 'plaintext') {
    const quoted = quotedText(policy, finding);
    rest.push(...configActions(policy, finding, quoted, context, action));
  } else {
    const { here, top } = commentEdits(policy, finding);
    const edit = (edits: TextEdit) => toWorkspaceEdit(policy, [edits], support, presentation.language);
    rest.push(
      action('ignore-here', { rule }, { edit: edit(here) }),
      action('ignore-file', { rule }, { edit: edit(top) }),
    );
  }
  const off = configEdit(context, { kind: 'turn-off', rule });
  if (off) rest.push(action('turn-off', { rule }, { edit: off }));
  return { fixes, rest };
}

function commandOf(
  name: keyof typeof serverCommands,
  args: unknown[],
): { title: string; command: string; arguments: unknown[] } {
  return { title: '', command: serverCommands[name], arguments: args };
}

/** Comments that ignore a finding: before its block, and at the top of the file, after any front matter. */
function commentEdits(
  { model }: AnalysedPolicy,
  { rule, span }: Finding,
): { readonly here: TextEdit; readonly top: TextEdit } {
  const { text, blocks } = model.document;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const block =
    blocks.find(({ kind, span: at }) => kind !== 'skip' && at.start <= span.start && span.start < at.end) ??
    blocks.find(({ kind }) => kind !== 'skip');
  // A comment between the rows would end the table.
  const isInside = (index: number): boolean => blocks[index]?.kind === 'row' && blocks[index - 1]?.kind === 'row';
  let first = block?.index ?? 0;
  while (isInside(first)) first--;
  const start = blocks[first]?.span.start ?? 0;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const frontMatter = blocks.find(({ skip }) => skip === 'front-matter');
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const top = frontMatter?.span.end ?? bom;
  const at = Math.max(start, bom);
  return {
    here: { span: { start: at, end: at }, newText: `${indent}<!-- proviso-ignore ${rule} -->${eol}` },
    top: { span: { start: top, end: top }, newText: `<!-- proviso-ignore-file ${rule} -->${eol}${eol}` },
  };
}

/** In plain text no comment can stand: the configuration file names the place by its words. */
function configActions(
  policy: AnalysedPolicy,
  { rule }: Finding,
  quoted: string,
  context: CodeActionContext,
  action: (id: string, data: Record<string, string | number>, rest: Partial<CodeAction>) => CodeAction,
): CodeAction[] {
  const path = context.configTarget?.documentPath;
  const here = configEdit(context, { kind: 'ignore', entry: { path, rule, quote: quoted } });
  const file = configEdit(context, { kind: 'ignore', entry: { path, rule } });
  if (here && file)
    return [action('ignore-here', { rule }, { edit: here }), action('ignore-file', { rule }, { edit: file })];
  const { uri } = policy.source;
  return [
    action('ignore-session', { rule }, { command: commandOf('ignoreForSession', [uri, rule, quoted]) }),
    action('ignore-file-session', { rule }, { command: commandOf('ignoreForSession', [uri, rule]) }),
  ];
}

/** The words of a finding, or of its line where the finding is only a place. */
function quotedText({ model }: AnalysedPolicy, { span }: Finding): string {
  const { text } = model.document;
  const words = quote(text, span, 120).replace(/…$/, '').trim();
  if (words !== '') return words;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  return (text.slice(start).split(/\r?\n/, 1)[0] ?? '').trim();
}

/** The edit of the configuration file, or of a new one; undefined where there is nowhere to write it. */
function configEdit({ configTarget, support }: CodeActionContext, change: ConfigChange): WorkspaceEdit | undefined {
  if (!configTarget) return undefined;
  const { uri, text } = configTarget;
  const newText = changeConfig(uri, text ?? '', change);
  const all = {
    start: { line: 0, character: 0 },
    end: rangeOf({ start: 0, end: text?.length ?? 0 }, indexLines(text ?? '')).end,
  };
  const edit = { range: all, newText };
  if (text !== undefined) {
    if (newText === text) return undefined;
    return support.documentChanges
      ? { documentChanges: [{ textDocument: { uri, version: null }, edits: [edit] }] }
      : { changes: { [uri]: [edit] } };
  }
  if (!support.documentChanges || !support.createFiles) return undefined;
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  const fill: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [edit] };
  return { documentChanges: [create, fill] };
}
