import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type ExitStatus, type Io, UsageError } from './io.ts';

/** An option of a command, as `--help` describes it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** May be given more than once. */
  readonly multiple?: boolean;
  /** Name of the value in the help: `FILE`. */
  readonly value?: string;
  readonly help: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The values of the options that were given, by name. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]?: Specs[Name]['type'] extends 'boolean'
    ? boolean
    : Specs[Name]['multiple'] extends true
      ? readonly string[]
      : string;
};

/** A command of the command line: one file each under `commands`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the command's name: `[paths…]`. */
  readonly operands: string;
  readonly options: OptionSpecs;
  run(args: readonly string[], io: Io): Promise<ExitStatus>;
}

interface CommandOptions<Specs extends OptionSpecs> extends Omit<Command, 'run' | 'options'> {
  readonly options: Specs;
  run(operands: readonly string[], options: OptionValues<Specs>, io: Io): Promise<ExitStatus>;
}

/** Declares a command; its options are parsed and checked before it runs. */
export function defineCommand<const Specs extends OptionSpecs>(command: CommandOptions<Specs>): Command {
  return {
    ...command,
    run(args, io) {
      const { operands, values } = parse(command.name, args, command.options);
      return command.run(operands, values as OptionValues<Specs>, io);
    },
  };
}

function parse(name: string, args: readonly string[], options: OptionSpecs) {
  const config: NonNullable<ParseArgsConfig['options']> = {};
  for (const [option, { type, short, multiple = false }] of Object.entries(options)) {
    config[option] = { type, multiple, ...(short ? { short } : {}) };
  }
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: config, allowPositionals: true });
    return { operands: positionals, values };
  } catch (error) {
    const reason = (error as Error).message.replace(/\. To specify a positional.*/s, '');
    throw new UsageError(`${reason}. “proviso ${name} --help” lists the options.`);
  }
}

/** The page that `proviso NAME --help` prints. */
export function helpOf(command: Command): string {
  const rows = Object.entries(command.options).map(([name, { short, value, help }]) => [
    `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`,
    help,
  ]);
  const width = Math.max(0, ...rows.map(([left]) => (left as string).length)) + 2;
  const usage = `Usage: proviso ${command.name}${command.operands ? ` ${command.operands}` : ''}`;
  const table = rows.map(([left, help]) => `${(left as string).padEnd(width)}${help}`);
  return `${[`${usage}${rows.length > 0 ? ' [options]' : ''}`, '', command.summary, ...(table.length > 0 ? ['', ...table] : [])].join('\n')}\n`;
}
