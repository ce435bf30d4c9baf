import { type Config, defaultConfig } from '../core/config/config.ts';
import { type ConfigProblem, configRules } from '../core/config/problem.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { configFileNames, parseConfig, parseHouseStandard } from '../service/config.ts';
import { foldersAbove, pathOf, resolve, rootOf, withSlash } from './addresses.ts';

/** A configuration file or house standard as read, with its faults. */
export interface CheckedFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

/** The configuration that holds for a folder. */
export interface LoadedConfig {
  /** Address of the file; undefined where no folder has one. */
  readonly uri?: string;
  readonly text?: string;
  readonly config: Config;
  /** The file itself, and the house standard that it names. */
  readonly files: readonly CheckedFile[];
  /** Address of the house standard that it names, whether it is there or not. */
  readonly house?: string;
}

export interface ConfigStoreOptions {
  readonly knowledge: Knowledge;
  /** The text of a file as the editor has it, saved or not; undefined where there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** Addresses of the workspace's folders. */
  roots(): readonly string[];
}

/** Finds the nearest configuration file upwards of a document, and keeps what it found until told that files changed. */
export class ConfigStore {
  readonly #options: ConfigStoreOptions;
  #byFolder = new Map<string, Promise<LoadedConfig>>();

  constructor(options: ConfigStoreOptions) {
    this.#options = options;
  }

  /** The configuration for a document; one without a folder (not saved yet) has that of the first workspace folder. */
  configFor(uri: string): Promise<LoadedConfig> {
    const roots = this.#options.roots();
    const home = roots[0] === undefined ? undefined : withSlash(roots[0]);
    const above = foldersAbove(uri, rootOf(uri, roots));
    return this.#nearest(above.length > 0 ? above : home === undefined ? [] : [home]);
  }

  /** Forgets all that was read: some configuration file changed, came or went. */
  reset(): void {
    this.#byFolder = new Map();
  }

  /** Reads one configuration file, whether a document uses it or not. */
  async load(uri: string, text: string): Promise<LoadedConfig> {
    const { knowledge } = this.#options;
    const { config, problems, house } = parseConfig(uri, text, knowledge);
    if (!house) return { uri, text, config, files: [{ uri, text, problems }] };
    const houseUri = resolve(house.path, uri);
    const houseText = houseUri === undefined ? undefined : await this.#options.readFile(houseUri);
    if (houseUri === undefined || houseText === undefined) {
      const unreadable: ConfigProblem = {
        rule: configRules.unreadableFile,
        message: 'unreadable',
        data: { path: house.path },
        span: house.span,
      };
      return { uri, text, config, files: [{ uri, text, problems: [...problems, unreadable] }], house: houseUri };
    }
    const standard = parseHouseStandard(houseUri, houseText, knowledge);
    return {
      uri,
      text,
      config: standard.house ? { ...config, house: standard.house } : config,
      files: [
        { uri, text, problems },
        { uri: houseUri, text: houseText, problems: standard.problems },
      ],
      house: houseUri,
    };
  }

  #nearest(folders: readonly string[]): Promise<LoadedConfig> {
    const [folder, ...above] = folders;
    if (folder === undefined) return nothing;
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found = this.#readFolder(folder).then((config) => config ?? this.#nearest(above));
    this.#byFolder.set(folder, found);
    return found;
  }

  async #readFolder(folder: string): Promise<LoadedConfig | undefined> {
    for (const name of configFileNames) {
      const uri = resolve(name, folder);
      const text = uri === undefined ? undefined : await this.#options.readFile(uri);
      if (uri !== undefined && text !== undefined) return this.load(uri, text);
    }
    return undefined;
  }
}

const nothing: Promise<LoadedConfig> = Promise.resolve({ config: defaultConfig, files: [] });

/** Whether the address is one of a configuration file. */
export function isConfigFile(uri: string): boolean {
  const path = pathOf(uri, undefined);
  return configFileNames.some((name) => path.endsWith(`/${name}`) || path === name);
}
