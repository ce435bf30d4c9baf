import { type ExtensionContext, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ClientRequests, InitializationOptions, Status } from '../../server/src/lsp/protocol.ts';
import { documentSelector } from './documents.ts';
import { registerCommands } from './features/commands.ts';
import { registerDocumentKinds } from './features/documentKinds.ts';
import { registerPolicyView } from './features/policyView.ts';
import { registerStatusItems } from './features/statusItems.ts';
import { docsScheme, pageId, registerVirtualDocuments, showPage } from './features/virtualDocuments.ts';
import { registerWorkspaceCheck } from './features/workspaceCheck.ts';
import { Server } from './server.ts';

export interface Extension {
  stop(): Promise<void>;
}

type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** All that the extension does wherever it runs; only the way to start the server differs. */
export async function startExtension(context: ExtensionContext, createClient: CreateClient): Promise<Extension> {
  const output = window.createOutputChannel('Proviso', { log: true });
  const schemes = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  const initializationOptions: InitializationOptions = {
    docsScheme,
    pagesUri: Uri.joinPath(context.extensionUri, 'dist', 'server', 'pages.json').toString(),
    readsFiles: true,
    listsMarkdownHeadings: true,
    choosesActions: true,
  };
  const client = createClient('proviso', 'Proviso', {
    documentSelector: documentSelector(schemes),
    diagnosticCollectionName: 'proviso',
    outputChannel: output,
    initializationOptions,
    middleware: {
      window: {
        showDocument: async (params, token, next) => {
          const { scheme, path } = Uri.parse(params.uri);
          if (scheme !== docsScheme) return next(params, token);
          // As it is meant to be read: the editor would show its mark-up.
          await showPage(pageId(path));
          return { success: true };
        },
      },
    },
  });
  const server = new Server(client);
  client.onRequest('proviso/readFile', readFile);
  const status = registerStatusItems(context, server);
  const view = registerPolicyView(context, server);
  client.onNotification('proviso/status', (update: Status) => {
    status.update(update);
    view.update(update);
  });
  registerVirtualDocuments(context, server);
  registerCommands(context, server, registerDocumentKinds(context, server), view);
  registerWorkspaceCheck(context, server);
  context.subscriptions.push(output);
  await client.start();
  return { stop: () => client.stop() };
}

/** Reads a file for the server, which may have no file system or not this one. */
async function readFile({
  uri,
}: ClientRequests['proviso/readFile']['params']): Promise<ClientRequests['proviso/readFile']['result']> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    return null;
  }
}
