import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionKinds, serverCommands } from '../service/codeActions.ts';
import { completionTriggers } from '../service/completion.ts';
import { semanticTokensLegend } from '../service/semanticTokens.ts';
import { type ClientSupport, clientSupport } from './clientSupport.ts';
import { registerCommands } from './commands.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerFeatures } from './features.ts';
import type { Platform } from './platform.ts';
import { registerRequests } from './requests.ts';
import { Session } from './session.ts';

/** All that the server does, wherever it runs. Starts to listen at once. */
export function startServer(connection: Connection, platform: Platform): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const support = clientSupport(params);
    const session = new Session(platform, connection, documents, support, params.locale, foldersOf(params));
    const diagnostics = new Diagnostics(session, connection, documents);
    registerFeatures(connection, documents, session, diagnostics);
    registerRequests(connection, documents, session, diagnostics, platform);
    registerCommands(connection, session, diagnostics);
    followDocuments(documents, session, diagnostics);
    followSettings(connection, session, diagnostics);
    connection.onInitialized(() => void afterInitialized(connection, session, diagnostics));
    connection.onShutdown(() => diagnostics.dispose());
    return { capabilities: serverCapabilities(support), serverInfo: { name: 'proviso' } };
  });
  documents.listen(connection);
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function serverCapabilities(support: ClientSupport): InitializeResult['capabilities'] {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    ...(support.pullsDiagnostics
      ? {
          diagnosticProvider: { identifier: 'proviso', interFileDependencies: false, workspaceDiagnostics: false },
        }
      : {}),
    documentSymbolProvider: { label: 'Proviso' },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentLinkProvider: {},
    codeLensProvider: {},
    inlayHintProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers] },
    codeActionProvider: { codeActionKinds: [...codeActionKinds] },
    semanticTokensProvider: { legend: semanticTokensLegend, full: true },
    executeCommandProvider: { commands: Object.values(serverCommands) },
    ...(support.tellsFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}

function followDocuments(documents: TextDocuments<TextDocument>, session: Session, diagnostics: Diagnostics): void {
  documents.onDidOpen(({ document }) => diagnostics.documentOpened(document.uri));
  documents.onDidChangeContent(({ document }) => diagnostics.documentChanged(document.uri));
  documents.onDidClose(({ document }) => {
    session.forget(document.uri);
    diagnostics.documentClosed(document.uri);
  });
}

function followSettings(connection: Connection, session: Session, diagnostics: Diagnostics): void {
  connection.onDidChangeConfiguration(async ({ settings }) => {
    // Clients that can be asked send nothing useful along.
    if (session.support.answersConfiguration) await askSettings(connection, session);
    else session.useSettings((settings as { proviso?: unknown } | null)?.proviso);
    diagnostics.refresh();
  });
  connection.onDidChangeWatchedFiles(() => diagnostics.configChanged());
}

async function afterInitialized(connection: Connection, session: Session, diagnostics: Diagnostics): Promise<void> {
  const { support } = session;
  try {
    await diagnostics.watchConfigs();
    if (support.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'proviso' });
    }
    if (support.tellsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = await connection.workspace.getWorkspaceFolders();
        session.useRoots((folders ?? []).map(({ uri }) => uri));
        if (support.answersConfiguration) await askSettings(connection, session);
        await diagnostics.configChanged();
      });
    }
    if (support.answersConfiguration) {
      await askSettings(connection, session);
      diagnostics.refresh();
    }
  } catch (error) {
    connection.console.error(`starting failed: ${String(error)}`);
  }
}

/** The window's settings, and those of each folder: a workspace of several may have some in each. */
async function askSettings(connection: Connection, session: Session): Promise<void> {
  const { roots } = session;
  const section = 'proviso';
  const items = [{ section }, ...roots.map((scopeUri) => ({ scopeUri, section }))];
  const [settings, ...folders]: unknown[] = await connection.workspace.getConfiguration(items);
  session.useSettings(settings, new Map(roots.map((root, i) => [root, folders[i]])));
}
