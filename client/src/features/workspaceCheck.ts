import {
  commands,
  type ExtensionContext,
  l10n,
  languages,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Server } from '../server.ts';
import { findingCount } from './words.ts';

const policyFiles = '**/*.{md,markdown,txt,privacy,html,htm}';
const elsewhere = '**/{node_modules,.git,.cache,dist,vendor}/**';

/** "Check all policies in the workspace": findings of files that are not open, in a collection of their own. */
export function registerWorkspaceCheck(context: ExtensionContext, server: Server): void {
  const collection = languages.createDiagnosticCollection('proviso.workspace');
  const forget = (uris: readonly Uri[]): void => {
    for (const uri of uris) collection.delete(uri);
  };

  const checkAll = (): Thenable<void> =>
    window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Checking all policies'), cancellable: true },
      async (progress, token) => {
        const files = await workspace.findFiles(policyFiles, elsewhere, undefined, token);
        const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
        collection.clear();
        let policies = 0;
        let findings = 0;
        for (const uri of files) {
          if (token.isCancellationRequested) return;
          progress.report({ message: workspace.asRelativePath(uri), increment: 100 / files.length });
          if (open.has(uri.toString())) continue; // shows its findings already
          const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
          const checked = await server.request('proviso/checkText', { uri: uri.toString(), text });
          if (checked?.kind !== 'privacy-policy') continue;
          policies += 1;
          findings += checked.diagnostics.length;
          collection.set(uri, await server.client.protocol2CodeConverter.asDiagnostics([...checked.diagnostics]));
        }
        const texts =
          policies === 1 ? l10n.t('{0} unopened policy', policies) : l10n.t('{0} unopened policies', policies);
        window.setStatusBarMessage(`Proviso: ${texts}, ${findingCount(findings, l10n.t)}`, 10_000);
        await commands.executeCommand('workbench.actions.view.problems');
      },
    );

  context.subscriptions.push(
    collection,
    commands.registerCommand('proviso.checkWorkspace', checkAll),
    // An open document shows what the server finds in it as it is now; a file that is gone shows nothing.
    workspace.onDidOpenTextDocument(({ uri }) => forget([uri])),
    workspace.onDidDeleteFiles(({ files }) => forget(files)),
    workspace.onDidRenameFiles(({ files }) => forget(files.map(({ oldUri }) => oldUri))),
  );
}
