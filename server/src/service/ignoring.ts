import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Finding, TextEdit } from '../core/rules/rule.ts';
import { ignorablePart } from '../core/rules/suppress.ts';
import { indexLines } from '../core/text/lineIndex.ts';
import { quote } from '../core/text/quote.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { type ConfigChange, changeConfig } from './configEdits.ts';
import { rangeOf } from './ranges.ts';
import type { EditSupport } from './workspaceEdits.ts';

/** The configuration file that holds for a document, or where one would be made. */
export interface ConfigTarget {
  readonly uri: string;
  /** Undefined: the file is still to be made. */
  readonly text?: string;
  /** The document's path as an `ignore` entry names it: from the configuration file's folder. Undefined for what has none yet. */
  readonly documentPath?: string;
}

/**
 * Comments that ignore a finding: before what it stands in, where a comment can be put there, and at the top of the file,
 * after any front matter.
 */
export function commentEdits(
  { model }: AnalysedPolicy,
  { rule, span }: Finding,
): { readonly here?: TextEdit; readonly top: TextEdit } {
  const { text, blocks } = model.document;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const top = blocks.find(({ skip }) => skip === 'front-matter')?.span.end ?? bom;
  const part = ignorablePart(model.document, span.start);
  const start = part && Math.max(part.start, bom);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  return {
    ...(start !== undefined && {
      here: { span: { start, end: start }, newText: `${indent}<!-- proviso-ignore ${rule} -->${eol}` },
    }),
    top: { span: { start: top, end: top }, newText: `<!-- proviso-ignore-file ${rule} -->${eol}${eol}` },
  };
}

/** The words of a finding, or of its line where the finding is only a place. */
export function quotedText({ model }: AnalysedPolicy, { span }: Finding): string {
  const { text } = model.document;
  const words = quote(text, span, 120).replace(/…$/, '').trim();
  if (words !== '') return words;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  return (text.slice(start).split(/\r?\n/, 1)[0] ?? '').trim();
}

/** The name of a configuration file. */
export function fileName(uri: string): string {
  return uri.split('/').at(-1) ?? uri;
}

/** The edit of the configuration file, or of a new one; undefined where there is nowhere to write it. */
export function configEdit(
  configTarget: ConfigTarget | undefined,
  support: EditSupport,
  change: ConfigChange,
): WorkspaceEdit | undefined {
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
