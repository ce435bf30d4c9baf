import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { indexLines } from '../core/text/lineIndex.ts';
import type { AnalysedPolicy } from '../service/analysis.ts';
import { toConfigDiagnostics, toDiagnostics } from '../service/diagnostics.ts';
import { isConfigFile, type LoadedConfig } from './configStore.ts';
import type { Session } from './session.ts';
import { Watchers } from './watchers.ts';

/** After the last key press, before diagnostics are sent to a client that cannot ask for them. Milliseconds. */
const pushDelay = 300;

/** Gives diagnostics to the client: policies when it asks, or unasked where it cannot; configuration faults always unasked. */
export class Diagnostics {
  readonly #session: Session;
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #ids = new WeakMap<AnalysedPolicy, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #lastId = 0;
  readonly #watchers: Watchers;
  #faulty: ReadonlySet<string> = new Set();

  constructor(session: Session, connection: Connection, documents: TextDocuments<TextDocument>) {
    this.#session = session;
    this.#connection = connection;
    this.#documents = documents;
    this.#watchers = new Watchers(connection);
  }

  /** Answers a pull: `unchanged` where the client has this state already. */
  async pull(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const policy = await this.#session.policy(uri);
    if (!policy) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = `${this.#idOf(policy)}.${this.#session.generation}`;
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId,
      items: toDiagnostics(policy, this.#session.presentation),
    };
  }

  /** A document was opened: the configuration that it uses may be one that nobody has looked at yet. */
  documentOpened(uri: string): void {
    if (!isConfigFile(uri)) this.#after('configuration', () => this.#checkConfigs());
  }

  /** A document was opened or edited. */
  documentChanged(uri: string): void {
    if (isConfigFile(uri)) this.#after('configuration', () => this.configChanged());
    else if (!this.#session.support.pullsDiagnostics) this.#after(uri, () => this.#push(uri));
  }

  documentClosed(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    if (isConfigFile(uri)) this.#after('configuration', () => this.configChanged());
    else if (!this.#session.support.pullsDiagnostics) this.#send(uri, []);
  }

  /** Configuration files changed: reads them again and refreshes all that depends on them. */
  async configChanged(): Promise<void> {
    this.#session.forgetConfigs();
    this.refresh();
    await this.#checkConfigs();
  }

  /** Whatever is shown of all documents may have changed. */
  refresh(): void {
    const { support } = this.#session;
    const { languages } = this.#connection;
    if (support.refreshesCodeLenses) void this.#connection.sendRequest('workspace/codeLens/refresh');
    if (support.refreshesInlayHints) void languages.inlayHint.refresh();
    if (support.refreshesDiagnostics) languages.diagnostics.refresh();
    if (support.pullsDiagnostics) return;
    for (const { uri } of this.#documents.all()) if (!isConfigFile(uri)) this.#after(uri, () => this.#push(uri));
  }

  /** Asks to be told when a configuration file, or one of the given house standards, changes on disk. */
  async watchConfigs(houses: readonly string[] = []): Promise<void> {
    if (this.#session.support.registersWatchers) await this.#watchers.watch(houses);
  }

  /** Forgets what is still to be done. */
  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  async #push(uri: string): Promise<void> {
    const version = this.#documents.get(uri)?.version;
    const policy = await this.#session.policy(uri);
    if (this.#documents.get(uri)?.version !== version) return; // a newer text is on its way
    this.#send(uri, policy ? toDiagnostics(policy, this.#session.presentation) : [], version);
  }

  /** Sends the faults of all configuration files that open documents use, and takes back those of files that none uses. */
  async #checkConfigs(): Promise<void> {
    const { configs, presentation, analyser } = this.#session;
    const loaded = await Promise.all(
      this.#documents.all().map((document): Promise<LoadedConfig> => {
        const { uri } = document;
        return isConfigFile(uri) ? configs.load(uri, document.getText()) : configs.configFor(uri);
      }),
    );
    await this.watchConfigs(loaded.flatMap(({ house }) => house ?? []));
    const files = new Map(loaded.flatMap((config) => config.files).map((file) => [file.uri, file]));
    const faulty = [...files.values()].filter(({ problems }) => problems.length > 0);
    const mended = [...this.#faulty].filter((uri) => !faulty.some((file) => file.uri === uri));
    this.#faulty = new Set(faulty.map(({ uri }) => uri));
    for (const uri of mended) this.#send(uri, []);
    for (const { uri, text, problems } of faulty) {
      this.#send(uri, toConfigDiagnostics(problems, indexLines(text), analyser.knowledge, presentation));
    }
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    void this.#connection.sendDiagnostics({ uri, diagnostics, version });
  }

  #idOf(policy: AnalysedPolicy): number {
    const known = this.#ids.get(policy);
    if (known !== undefined) return known;
    this.#ids.set(policy, ++this.#lastId);
    return this.#lastId;
  }

  /** Does something once it has been quiet for a while; `what` tells apart what is waited for: a document or the configuration. */
  #after(what: string, action: () => Promise<void>): void {
    clearTimeout(this.#timers.get(what));
    const run = async (): Promise<void> => {
      this.#timers.delete(what);
      try {
        await action();
      } catch (error) {
        this.#connection.console.error(`checking ${what} failed: ${String(error)}`);
      }
    };
    this.#timers.set(
      what,
      setTimeout(() => void run(), pushDelay),
    );
  }
}
