import { PassThrough } from 'node:stream';
import * as node from 'vscode-languageserver/node';
import {
  type ConfigurationParams,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Requests, Status } from '../../server/src/lsp/protocol.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { knowledge } from '../knowledge.ts';

/** What a client says it can do, as VS Code does; tests take away what they want to see done without. */
export const editorCapabilities = {
  workspace: {
    configuration: false,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    completion: { completionItem: { snippetSupport: true } },
  },
  window: { showDocument: { support: true } },
} satisfies InitializeParams['capabilities'];

export interface ClientOptions {
  readonly capabilities?: InitializeParams['capabilities'];
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** Files that the server finds when it reads, by address. */
  readonly files?: Record<string, string>;
  /** Addresses of the workspace's folders. */
  readonly folders?: string[];
  /** What the client answers when it is asked for settings: by the address of a folder, `''` for the window. */
  readonly settings?: Record<string, unknown>;
}

/** A client as an editor is one, for a server that runs in the same process or behind a pipe. */
export class TestClient {
  readonly connection: MessageConnection;
  readonly result: InitializeResult;
  /** All that was sent unasked, latest last. */
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly statuses: Status[] = [];
  readonly shown: { uri: string }[] = [];
  /** What the server logged: only bugs of its own. */
  readonly logged: string[] = [];
  /** What the server asked to be told of. */
  readonly registered: Registration[] = [];
  refreshes = 0;
  #versions = new Map<string, number>();

  private constructor(connection: MessageConnection, result: InitializeResult) {
    this.connection = connection;
    this.result = result;
  }

  /** Connects over streams, and says hello. */
  static async connect(connection: MessageConnection, options: ClientOptions = {}): Promise<TestClient> {
    connection.listen();
    const { capabilities = editorCapabilities, initializationOptions, locale } = options;
    const { folders = ['file:///work'], settings = {} } = options;
    const workspaceFolders = () => folders.map((uri) => ({ uri, name: uri.split('/').at(-1) ?? '' }));
    connection.onRequest('workspace/workspaceFolders', workspaceFolders);
    connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ scopeUri = '' }) => settings[scopeUri] ?? settings[''] ?? null),
    );
    const result: InitializeResult = await connection.sendRequest('initialize', {
      processId: null,
      rootUri: 'file:///work',
      workspaceFolders: workspaceFolders(),
      capabilities,
      initializationOptions,
      locale,
    });
    const client = new TestClient(connection, result);
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      client.pushed.push(params);
    });
    connection.onNotification('proviso/status', (status: Status) => {
      client.statuses.push(status);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      client.logged.push(message);
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      client.refreshes++;
      return null;
    });
    connection.onRequest('window/showDocument', (params: { uri: string }) => {
      client.shown.push(params);
      return { success: true };
    });
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      client.registered.push(...registrations);
      return null;
    });
    connection.onRequest('client/unregisterCapability', () => null);
    await connection.sendNotification('initialized', {});
    return client;
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1);
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  change(uri: string, text: string): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  proviso<Name extends keyof Requests>(
    name: Name,
    params: Requests[Name]['params'],
  ): Promise<Requests[Name]['result']> {
    return this.connection.sendRequest(name, params);
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return report.items;
  }

  /** Waits until the latest that was sent for a document fits. */
  async pushedFor(uri: string, fits: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    const latest = (): Diagnostic[] | undefined => this.pushed.findLast((params) => params.uri === uri)?.diagnostics;
    await until(() => {
      const diagnostics = latest();
      return diagnostics !== undefined && fits(diagnostics);
    });
    return latest() ?? [];
  }

  dispose(): void {
    this.connection.dispose();
  }
}

/** Starts the server in this process, over streams as it would run over pipes. */
export async function startInMemory(options: ClientOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(node.createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    knowledge,
    readPages: async () => ({ 'rules/text/doubled-word': '# text/doubled-word\n' }),
    today: () => '2026-01-15',
    now: () => performance.now(),
    readFile: async (uri) => options.files?.[uri],
  });
  const connection = node.createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  return TestClient.connect(connection, options);
}

/** Waits for something to happen; fails after five seconds. */
export async function until(happened: () => boolean): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!happened()) {
    if (Date.now() > deadline) throw new Error('it did not happen within five seconds');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
