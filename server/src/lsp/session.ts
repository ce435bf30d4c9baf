import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config, IgnoreEntry } from '../core/config/config.ts';
import { isExcluded } from '../core/config/glob.ts';
import type { LogRuleFailure } from '../core/rules/runRules.ts';
import {
  type AnalysedPolicy,
  type Analyser,
  analyseOnce,
  createAnalyser,
  formatOf,
  type PolicySource,
} from '../service/analysis.ts';
import { configFileNames, mergeConfig, parseSettings } from '../service/config.ts';
import type { ConfigTarget } from '../service/ignoring.ts';
import { type MessageLanguage, messageLanguage } from '../service/messages.ts';
import { policyStatus } from '../service/policyView.ts';
import type { Presentation } from '../service/presentation.ts';
import type { Pages } from '../service/rulePage.ts';
import { publishedDocs, ruleUrl } from '../service/ruleUrl.ts';
import { folderOf, pathOf, resolve, rootOf, withSlash } from './addresses.ts';
import type { ClientSupport } from './clientSupport.ts';
import { ConfigStore, isConfigFile, type LoadedConfig } from './configStore.ts';
import type { Platform } from './platform.ts';
import type { Kind, Settings } from './protocol.ts';

/** What the server keeps while it runs: open documents, settings, configuration files, the latest analysis of each document. */
export class Session {
  readonly analyser: Analyser;
  readonly configs: ConfigStore;
  readonly support: ClientSupport;
  /** Rises whenever something outside the documents changes what is shown of them. */
  generation = 0;

  readonly #platform: Platform;
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #language: MessageLanguage;
  readonly #kinds = new Map<string, Kind>();
  readonly #ignored = new Map<string, readonly IgnoreEntry[]>();
  readonly #told = new Map<string, AnalysedPolicy>();
  #settings: Settings;
  /** Of workspace folders that may have settings of their own, by address. */
  #folderSettings: ReadonlyMap<string, Settings> = new Map();
  #pages?: Promise<Pages>;
  #roots: readonly string[];
  /** The configurations with the settings merged in: the same object as long as nothing changed, so that analyses last. */
  #merged = new WeakMap<LoadedConfig, Map<string, Config>>();

  constructor(
    platform: Platform,
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    support: ClientSupport,
    locale: string | undefined,
    roots: readonly string[],
  ) {
    this.#platform = platform;
    this.#connection = connection;
    this.#documents = documents;
    this.support = support;
    this.#language = messageLanguage(locale);
    this.#roots = roots;
    this.#settings = support.options.settings ?? {};
    const { knowledge } = platform;
    this.analyser = createAnalyser({ knowledge, today: () => platform.today(), onRuleFailure: this.#ruleFailed });
    this.configs = new ConfigStore({ knowledge, readFile: (uri) => this.#readFile(uri), roots: () => this.#roots });
  }

  get presentation(): Presentation {
    const { docsScheme } = this.support.options;
    const base = this.#settings.docs?.baseUrl || publishedDocs;
    return {
      language: this.#language,
      pageLink: (page) => {
        if (docsScheme !== undefined) return `${docsScheme}:/${page}.md`;
        // The published rules stand in a folder beside those of clauses and regimes.
        return /^(?:clauses|regimes)\//.test(page) ? ruleUrl(page, base.replace(/rules\/$/, '')) : ruleUrl(page, base);
      },
    };
  }

  /** The settings of the window. */
  get settings(): Settings {
    return this.#settings;
  }

  /** Addresses of the workspace's folders. */
  get roots(): readonly string[] {
    return this.#roots;
  }

  /** Whether sections are listed and folded: not where the editor does the same for Markdown by itself. */
  listsSections(document: TextDocument): boolean {
    const { listsMarkdownHeadings = false } = this.support.options;
    return document.languageId !== 'markdown' || !listsMarkdownHeadings || this.#settings.outline?.markdown === true;
  }

  /** The open document with its analysis, whatever it is; undefined for configuration files and what is not open. */
  async read(uri: string): Promise<AnalysedPolicy | undefined> {
    if (!this.#documents.get(uri) || isConfigFile(uri)) return undefined;
    const loaded = await this.configs.configFor(uri);
    const document = this.#documents.get(uri); // may have changed or gone while the configuration was read
    if (!document) return undefined;
    const started = this.#platform.now();
    const { version, languageId } = document;
    const source = this.#sourceOf({ uri, text: document.getText(), version, languageId }, loaded);
    const policy = this.analyser.analyse(source);
    if (this.#told.get(uri) !== policy) {
      this.#told.set(uri, policy);
      const status = policyStatus(policy, Math.round(this.#platform.now() - started));
      void this.#connection.sendNotification('proviso/status', status);
    }
    return policy;
  }

  /** The same, but only for what is taken for a policy: the editor's features leave all other texts alone. */
  async policy(uri: string): Promise<AnalysedPolicy | undefined> {
    const policy = await this.read(uri);
    return policy?.model.kind === 'privacy-policy' ? policy : undefined;
  }

  /** The pages of rules, clauses and regimes, read when the first of them is asked for. */
  pages(): Promise<Pages> {
    this.#pages ??= this.#readPages();
    return this.#pages;
  }

  /** Checks a text that is not open. */
  async checkText(uri: string, text: string, languageId: string | undefined): Promise<AnalysedPolicy> {
    const loaded = await this.configs.configFor(uri);
    const source = this.#sourceOf({ uri, text, version: 0, languageId }, loaded);
    const { knowledge } = this.#platform;
    return analyseOnce(source, { knowledge, today: () => this.#platform.today(), onRuleFailure: this.#ruleFailed });
  }

  /**
   * The configuration file that holds for the document, or would: a new one in its workspace folder. Undefined where a new
   * one would not be found from the document, as it lies outside of all folders.
   */
  async configTarget(uri: string): Promise<ConfigTarget | undefined> {
    const loaded = await this.configs.configFor(uri);
    const isSaved = folderOf(uri) !== undefined;
    const home = isSaved || this.#roots[0] === undefined ? undefined : withSlash(this.#roots[0]);
    const root = rootOf(uri, this.#roots) ?? home;
    const target = loaded.uri ?? (root && resolve(configFileNames[0], root));
    if (target === undefined) return undefined;
    return { uri: target, text: loaded.text, documentPath: isSaved ? pathOf(uri, folderOf(target)) : undefined };
  }

  /** Takes new settings, of the window and of folders by their addresses; `undefined` means that the client has none. */
  useSettings(settings: unknown, folders: ReadonlyMap<string, unknown> = new Map()): void {
    this.#settings = settingsFrom(settings);
    this.#folderSettings = new Map([...folders].map(([root, own]) => [withSlash(root), settingsFrom(own)]));
    this.#forgetMerged();
  }

  useRoots(roots: readonly string[]): void {
    this.#roots = roots;
    this.forgetConfigs();
  }

  /** Configuration files changed: all are read again when they are next needed. */
  forgetConfigs(): void {
    this.configs.reset();
    this.#forgetMerged();
  }

  /** Says what a document is, until the server ends; null takes it back. */
  setKind(uri: string, kind: Kind | null): void {
    if (kind === null) this.#kinds.delete(uri);
    else this.#kinds.set(uri, kind);
    this.generation++;
  }

  /** Ignores a rule in a document, at a quote or everywhere, until the server ends. */
  ignore(uri: string, entry: IgnoreEntry): void {
    this.#ignored.set(uri, [...(this.#ignored.get(uri) ?? []), entry]);
    this.#forgetMerged();
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.analyser.forget(uri);
    this.#told.delete(uri);
  }

  #forgetMerged(): void {
    this.#merged = new WeakMap();
    this.generation++;
  }

  #sourceOf({ uri, text, version, languageId }: GivenText, loaded: LoadedConfig): PolicySource {
    const root = rootOf(uri, this.#roots);
    const path = pathOf(uri, root);
    const pathFromConfig = pathOf(uri, loaded.uri === undefined ? root : folderOf(loaded.uri));
    const config = this.#configOf(uri, loaded);
    const told = isExcluded(pathFromConfig, config) ? 'other' : kindOfLanguage(languageId);
    return {
      uri,
      path,
      pathFromConfig,
      text,
      format: formatOf(path, languageId),
      version,
      config,
      kind: this.#kinds.get(uri) ?? told,
    };
  }

  #configOf(uri: string, loaded: LoadedConfig): Config {
    const ignore = this.#ignored.get(uri);
    let byDocument = this.#merged.get(loaded);
    if (!byDocument) {
      byDocument = new Map();
      this.#merged.set(loaded, byDocument);
    }
    // Documents of a folder without entries of their own share one configuration.
    const root = rootOf(uri, this.#roots) ?? '';
    const key = ignore ? uri : root;
    let config = byDocument.get(key);
    if (!config) {
      const settings = parseSettings(this.#folderSettings.get(root) ?? this.#settings, this.#platform.knowledge);
      config = mergeConfig(loaded.config, ignore ? { ...settings, ignore } : settings);
      byDocument.set(key, config);
    }
    return config;
  }

  async #readPages(): Promise<Pages> {
    const { pagesUri } = this.support.options;
    const pages = await this.#platform.readPages();
    if (pages || pagesUri === undefined) return pages ?? {};
    const text = await this.#connection.sendRequest<string | null>('proviso/readFile', { uri: pagesUri });
    return text === null ? {} : JSON.parse(text);
  }

  /** An open document counts as it is in the editor, saved or not. */
  async #readFile(uri: string): Promise<string | undefined> {
    const open = this.#documents.get(uri);
    if (open) return open.getText();
    const read = await this.#platform.readFile(uri);
    if (read !== undefined || this.support.options.readsFiles !== true || uri.startsWith('untitled:')) return read;
    const asked = await this.#connection.sendRequest<string | null>('proviso/readFile', { uri });
    return asked ?? undefined;
  }

  readonly #ruleFailed: LogRuleFailure = (rule, error) => {
    this.#connection.console.error(`${rule} failed: ${error instanceof Error ? error.stack : String(error)}`);
  };
}

/** A text of the editor, open or not. */
type GivenText = Pick<PolicySource, 'uri' | 'text' | 'version'> & { readonly languageId: string | undefined };

function kindOfLanguage(languageId: string | undefined): Kind | undefined {
  return languageId === 'privacy-policy' ? 'privacy-policy' : undefined;
}

function settingsFrom(value: unknown): Settings {
  return (typeof value === 'object' && value !== null ? value : {}) as Settings;
}
