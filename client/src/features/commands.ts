import {
  commands,
  type ExtensionContext,
  l10n,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { CodeAction, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Kind } from '../../../server/src/lsp/protocol.ts';
import { isSelected } from '../documents.ts';
import type { Server } from '../server.ts';
import { chooseClause, chooseMissing, chooseRegimes } from './choices.ts';
import { chooseAction } from './chooseAction.ts';
import { compareWithPrevious } from './comparison.ts';
import type { DocumentKinds } from './documentKinds.ts';
import { goToFinding } from './goToFinding.ts';
import { newPolicy } from './newPolicy.ts';
import type { PolicyNode } from './policyTree.ts';
import type { PolicyViewHandle } from './policyView.ts';
import { showReport } from './reportPanel.ts';
import type { Answers } from './steps.ts';
import { showPage } from './virtualDocuments.ts';

/** Commands of the palette, the Policy view and the server's quick fixes. */
export function registerCommands(
  context: ExtensionContext,
  server: Server,
  kinds: DocumentKinds,
  view: Pick<PolicyViewHandle, 'uri'>,
): void {
  /** The document that a command is about: the active editor's, or the one that the Policy view shows beside a page. */
  const documentUri = (): string | undefined => {
    const active = window.activeTextEditor?.document;
    const schemes = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
    const isOurs = active && isSelected(active.uri.scheme, active.languageId, schemes);
    const uri = isOurs ? active.uri.toString() : view.uri;
    if (uri === undefined) void window.showInformationMessage(l10n.t('Open a privacy policy first.'));
    return uri;
  };

  const withDocument = (action: (uri: string) => Promise<unknown>) => async (): Promise<void> => {
    const uri = documentUri();
    if (uri !== undefined) await action(uri);
  };

  const insertClauses = async (uri: string, clauses: readonly string[] | undefined): Promise<void> => {
    if (!clauses || clauses.length === 0) return;
    const edit = await server.request('proviso/insertClauses', { uri, clauses });
    if (edit) await applyEdit(server, edit, uri);
  };

  const insertClause = async (chosen?: string | PolicyNode): Promise<void> => {
    const uri = documentUri();
    if (uri === undefined) return;
    const clause = typeof chosen === 'object' ? chosen.clause : chosen;
    await insertClauses(uri, clause === undefined ? await chooseClause(server, uri) : [clause]);
  };

  const setKind = (kind: Kind) => withDocument((uri) => kinds.set(uri, kind));

  const register = (name: string, action: (...args: never[]) => unknown): void => {
    context.subscriptions.push(commands.registerCommand(`proviso.${name}`, action));
  };
  register('insertClause', insertClause);
  register('newPolicy', (given?: Answers) => newPolicy(server, given));
  register(
    'insertMissing',
    withDocument(async (uri) => insertClauses(uri, await chooseMissing(server, uri))),
  );
  register(
    'chooseRegimes',
    withDocument((uri) => chooseRegimes(server, uri)),
  );
  register('isPolicy', setKind('privacy-policy'));
  register('isNotPolicy', setKind('other'));
  register(
    'showStatements',
    withDocument(async (uri) =>
      showReport('statements', Uri.parse(uri), await server.request('proviso/statements', { uri })),
    ),
  );
  register(
    'showDataMap',
    withDocument(async (uri) =>
      showReport('dataMap', Uri.parse(uri), (await server.request('proviso/dataMap', { uri }))?.markdown),
    ),
  );
  register('goToFinding', goToFinding);
  register('compare', (previous?: Uri) =>
    withDocument((uri) =>
      compareWithPrevious(server, Uri.parse(uri), previous instanceof Uri ? previous : undefined),
    )(),
  );
  register('openRulePage', (id: string) => showPage(id));
  register('chooseAction', (actions: readonly CodeAction[]) => chooseAction(server, actions));
  register('explain', (node: PolicyNode) => (node.page === undefined ? undefined : showPage(node.page)));
  register('goTo', goTo);
  register('goToNode', (node: PolicyNode) => node.range && goTo(view.uri, node.range));
  register('fixNode', async (node: PolicyNode) => {
    if (node.range) await goTo(view.uri, node.range);
    await commands.executeCommand('editor.action.quickFix');
  });
  register('restartServer', async () => {
    await server.client.stop();
    await server.client.start();
  });
}

/** Selects a range in a document, the active one where none is named; where it is shown, if it is. */
async function goTo(uri: string | undefined, range: Range): Promise<void> {
  const target = uri ?? window.activeTextEditor?.document.uri.toString();
  if (target === undefined) return;
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === target);
  const document = await workspace.openTextDocument(Uri.parse(target));
  const editor = await window.showTextDocument(document, shown?.viewColumn ?? ViewColumn.One);
  const { start, end } = range;
  editor.selection = new Selection(start.line, start.character, end.line, end.character);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Applies an edit of the server, and leads to what is to be filled in. */
async function applyEdit(server: Server, edit: WorkspaceEdit, uri: string): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const { version } = document;
  await workspace.applyEdit(await server.client.protocol2CodeConverter.asWorkspaceEdit(edit));
  const editor = window.activeTextEditor;
  if (document.version === version || editor?.document !== document) return;
  await commands.executeCommand('revealLine', { lineNumber: editor.selection.active.line, at: 'center' });
}
