import { commands, l10n, type QuickPickItem, QuickPickItemKind, window, workspace } from 'vscode';
import type { CodeAction } from 'vscode-languageserver-types';
import type { Server } from '../server.ts';
import { actionGroups } from './actionGroups.ts';

/** Lets choose among what can be done about findings beside mending them, finding by finding. */
export async function chooseAction(server: Server, actions: readonly CodeAction[]): Promise<void> {
  const items = actionGroups(actions).flatMap(({ rule, actions: members }) => [
    { label: rule, kind: QuickPickItemKind.Separator },
    ...members.map((action): QuickPickItem & { action: CodeAction } => ({ label: action.title, action })),
  ]);
  const picked = await window.showQuickPick<QuickPickItem & { action?: CodeAction }>(items, {
    title: l10n.t('More about what was found'),
  });
  const { edit, command } = picked?.action ?? {};
  if (edit && !(await workspace.applyEdit(await server.client.protocol2CodeConverter.asWorkspaceEdit(edit)))) return;
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}
