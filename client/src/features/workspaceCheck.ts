import {
  type CancellationToken,
  commands,
  type ExtensionContext,
  l10n,
  languages,
  type Progress,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Server } from '../server.ts';
import { isWithin, type Move, moveKinds } from './kinds.ts';
import { findingCount } from './words.ts';

const policyFiles = '**/*.{md,markdown,txt,privacy,html,htm}';
const elsewhere = '**/{node_modules,.git,.cache,dist,vendor}/**';

/**
 * "Check all policies in the workspace": findings of files that are not open, in a collection of their own. They follow the
 * files from then on: what is edited, closed, renamed or deleted elsewhere is not shown as it was.
 */
export function registerWorkspaceCheck(context: ExtensionContext, server: Server): void {
  const collection = languages.createDiagnosticCollection('proviso.workspace');
  /** Policies that the last check found. */
  const policies = new Set<string>();

  const isOpen = (uri: Uri): boolean => workspace.textDocuments.some((other) => String(other.uri) === String(uri));

  const forget = (gone: readonly Uri[]): void => {
    for (const uri of gone) {
      for (const policy of policies) if (isWithin(policy, uri.toString())) policies.delete(policy);
      collection.forEach((found) => {
        if (isWithin(found.toString(), uri.toString())) collection.delete(found);
      });
    }
  };

  /** @returns how many findings there are; undefined for what is no policy, or cannot be read. */
  const check = async (uri: Uri): Promise<number | undefined> => {
    const content = await workspace.fs.readFile(uri).then(undefined, () => undefined);
    const text = content && new TextDecoder().decode(content);
    const checked = text === undefined ? undefined : await server.request('proviso/checkText', { uri: `${uri}`, text });
    // It may have been opened meanwhile: then it shows its findings already.
    if (checked?.kind !== 'privacy-policy' || isOpen(uri)) {
      collection.delete(uri);
      return undefined;
    }
    policies.add(uri.toString());
    collection.set(uri, await server.client.protocol2CodeConverter.asDiagnostics([...checked.diagnostics]));
    return checked.diagnostics.length;
  };

  const checkAll = async (progress: Progress<{ message: string; increment: number }>, token: CancellationToken) => {
    const files = await workspace.findFiles(policyFiles, elsewhere, undefined, token);
    collection.clear();
    policies.clear();
    const counts: number[] = [];
    for (const uri of files) {
      if (token.isCancellationRequested) return;
      progress.report({ message: workspace.asRelativePath(uri), increment: 100 / files.length });
      const count = isOpen(uri) ? undefined : await check(uri);
      if (count !== undefined) counts.push(count);
    }
    const texts =
      counts.length === 1
        ? l10n.t('{0} unopened policy', counts.length)
        : l10n.t('{0} unopened policies', counts.length);
    const findings = counts.reduce((sum, count) => sum + count, 0);
    window.setStatusBarMessage(`Proviso: ${texts}, ${findingCount(findings, l10n.t)}`, 10_000);
    await commands.executeCommand('workbench.actions.view.problems');
  };

  const again = (uri: Uri): void => {
    if (policies.has(uri.toString()) && !isOpen(uri)) void check(uri);
  };
  const watcher = workspace.createFileSystemWatcher(policyFiles);
  context.subscriptions.push(
    collection,
    watcher,
    watcher.onDidChange(again),
    watcher.onDidCreate(again), // tools write a file anew instead of changing it
    watcher.onDidDelete((uri) => collection.delete(uri)),
    commands.registerCommand('proviso.checkWorkspace', () =>
      window.withProgress(
        { location: ProgressLocation.Notification, title: l10n.t('Checking all policies'), cancellable: true },
        checkAll,
      ),
    ),
    // An open document shows what the server finds in it as it is now.
    workspace.onDidOpenTextDocument(({ uri }) => {
      if (!collection.has(uri)) return;
      policies.add(uri.toString());
      collection.delete(uri);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => again(uri)),
    workspace.onDidDeleteFiles(({ files }) => forget(files)),
    workspace.onDidRenameFiles(({ files }) => {
      const kinds = Object.fromEntries([...policies].map((uri) => [uri, 'privacy-policy'] as const));
      const moved = moveKinds(
        kinds,
        files.map(({ oldUri, newUri }): Move => [`${oldUri}`, `${newUri}`]),
      );
      forget(files.map(({ oldUri }) => oldUri));
      for (const uri of Object.keys(moved)) if (!policies.has(uri)) void check(Uri.parse(uri));
    }),
    workspace.onDidChangeWorkspaceFolders(({ removed }) => forget(removed.map(({ uri }) => uri))),
  );
}
