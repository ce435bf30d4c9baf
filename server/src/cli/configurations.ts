import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Config, defaultConfig, type HouseStandard } from '../core/config/config.ts';
import type { ConfigProblem } from '../core/config/problem.ts';
import { type RegimeId, regimeIds } from '../core/knowledge/types.ts';
import { indexLines, positionAt } from '../core/text/lineIndex.ts';
import { configFileNames, parseConfig, parseHouseStandard } from '../service/config.ts';
import { renderMessage } from '../service/messages.ts';
import type { FileError } from './files.ts';
import { type Io, UsageError } from './io.ts';
import { knowledge } from './knowledge.ts';

/** Where a policy's configuration comes from, as the command line says. */
export interface ConfigurationChoice {
  /** Empty: what the file says, else what the text suggests. */
  readonly regimes: readonly RegimeId[];
  /** This file instead of the nearest. */
  readonly file?: string;
  /** No file at all. */
  readonly none?: boolean;
}

/** The configuration of one file. */
export interface FileConfig {
  readonly config: Config;
  /** From the folder of the configuration file, or from the current one where there is none. */
  readonly pathFromConfig: string;
}

/** The configurations of the files that a command meets; each is read once. */
export interface Configurations {
  for(path: string): FileConfig;
  /** Faults that make a configuration invalid; lighter ones have been told on standard error. */
  errors(): readonly FileError[];
}

/** Reads the regime ids of `--regime`, given once with commas or several times. */
export function regimesFrom(values: readonly string[] = []): readonly RegimeId[] {
  return values
    .flatMap((value) => value.split(','))
    .flatMap((given) => {
      const name = given.trim().toLowerCase();
      const id = regimeIds.find((known) => known === name);
      if (name !== '' && !id)
        throw new UsageError(`There is no regime “${given}”; choose from ${regimeIds.join(', ')}.`);
      return id ? [id] : [];
    });
}

interface LoadedConfig {
  readonly config: Config;
  /** Where its file stands. */
  readonly folder: string;
}

export function createConfigurations(choice: ConfigurationChoice, io: Io): Configurations {
  const errors: FileError[] = [];
  const byFolder = new Map<string, LoadedConfig>();
  const none: LoadedConfig = { config: defaultConfig, folder: io.cwd };

  const tell = (path: string, content: string, problems: readonly ConfigProblem[]) => {
    const lines = indexLines(content);
    const shown = relative(io.cwd, path) || path;
    for (const { rule, message, data, span } of problems) {
      const { line, character } = positionAt(lines, span.start);
      const error = {
        path: `${shown}:${line + 1}:${character + 1}`,
        message: renderMessage(knowledge, rule.id, { id: message, data }),
      };
      if (rule.severity === 'error') errors.push(error);
      else io.err(`proviso: ${error.path}: ${error.message}\n`);
    }
  };

  const readHouse = (path: string): HouseStandard | undefined => {
    const content = readIfThere(path);
    if (content === undefined) {
      errors.push({
        path: relative(io.cwd, path),
        message: 'the house standard that the configuration names is not there',
      });
      return undefined;
    }
    const { house, problems } = parseHouseStandard(path, content, knowledge);
    tell(path, content, problems);
    return house;
  };

  const read = (path: string, content: string): LoadedConfig => {
    const { config, problems, house } = parseConfig(path, content, knowledge);
    tell(path, content, problems);
    const folder = dirname(path);
    return { config: house ? { ...config, house: readHouse(resolve(folder, house.path)) } : config, folder };
  };

  const nearest = (folder: string): LoadedConfig => {
    const known = byFolder.get(folder);
    if (known) return known;
    let found: LoadedConfig | undefined;
    for (const name of configFileNames) {
      const path = join(folder, name);
      const content = found ? undefined : readIfThere(path);
      if (content !== undefined) found = read(path, content);
    }
    found ??= dirname(folder) === folder ? none : nearest(dirname(folder));
    byFolder.set(folder, found);
    return found;
  };

  const chosen = choice.none ? none : choice.file === undefined ? undefined : readChosen(choice.file);

  function readChosen(file: string): LoadedConfig {
    const path = resolve(io.cwd, file);
    const content = readIfThere(path);
    if (content === undefined)
      throw new UsageError('there is no such configuration; check the path after --config.', file);
    return read(path, content);
  }

  return {
    for(path) {
      const { config, folder } = chosen ?? nearest(dirname(path));
      return {
        config: choice.regimes.length > 0 ? { ...config, regimes: choice.regimes } : config,
        pathFromConfig: relative(folder, path),
      };
    },
    errors: () => errors,
  };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
