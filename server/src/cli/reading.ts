import type { AnalysedPolicy } from '../service/analysis.ts';
import { analyseSource } from './analyseSource.ts';
import type { OptionValues } from './command.ts';
import { createConfigurations, regimesFrom } from './configurations.ts';
import { readSource, type Source } from './files.ts';
import { type Io, UsageError } from './io.ts';
import type { configurationOptions } from './options.ts';

/** A file with what was understood of it. */
export interface ReadPolicy extends Omit<AnalysedPolicy, 'source'> {
  readonly source: Source;
}

/** Reads the one policy that a command is about. Whether it looks like one does not matter: somebody named it. */
export async function readPolicyFile(
  operands: readonly string[],
  values: OptionValues<typeof configurationOptions>,
  io: Io,
): Promise<ReadPolicy> {
  const [path, ...more] = operands;
  if (path === undefined || more.length > 0) throw new UsageError('Name one file.');
  const choice = { regimes: regimesFrom(values.regime), file: values.config, none: values['no-config'] };
  const configurations = createConfigurations(choice, io);
  const source = await readSource({ path, isFromFolder: false }, io);
  const policy = analyseSource(source, configurations.for(source.absolutePath), io, true);
  for (const error of configurations.errors()) throw new UsageError(error.message, error.path);
  return { source, ...policy };
}
