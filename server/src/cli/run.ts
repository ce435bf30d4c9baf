import { didYouMean } from './closest.ts';
import { type Command, helpOf } from './command.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { explain } from './commands/explain.ts';
import { fix } from './commands/fix.ts';
import { list } from './commands/list.ts';
import { lsp } from './commands/lsp.ts';
import { newCommand } from './commands/new.ts';
import { outline } from './commands/outline.ts';
import { report } from './commands/report.ts';
import { type ExitStatus, exit, type Io, UsageError } from './io.ts';
import { tool } from './version.ts';

const commands: readonly Command[] = [check, fix, outline, explain, list, newCommand, report, compare, lsp];

/** Runs the command line and tells the exit status. Mistakes of the caller are told on standard error, never thrown. */
export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(rest[0], io);
  if (name === '--version' || name === '-v') {
    io.out(`${tool.name} ${tool.version}\n`);
    return exit.clean;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) {
    const names = commands.map((known) => known.name);
    return misuse(`There is no command “${name}”; ${didYouMean(name, names, '“proviso --help” lists them.')}`, io);
  }
  if (rest.includes('--help') || rest.includes('-h')) return help(name, io);
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (error instanceof UsageError)
      return misuse(error.path === undefined ? error.message : `${error.path}: ${error.message}`, io);
    throw error;
  }
}

function help(name: string | undefined, io: Io): ExitStatus {
  const command = commands.find((known) => known.name === name);
  io.out(command ? helpOf(command) : overview());
  return exit.clean;
}

function overview(): string {
  const width = Math.max(...commands.map(({ name, operands }) => `${name} ${operands}`.length)) + 2;
  const rows = commands.map(({ name, operands, summary }) => {
    return `  ${`${name} ${operands}`.padEnd(width)}${summary.split(/(?<=\.)\s/)[0]}`;
  });
  return [
    'Proviso checks privacy policies: missing clauses, contradictions, broken references.',
    '',
    'Usage: proviso COMMAND',
    '',
    ...rows,
    '',
    '“proviso COMMAND --help” lists the options. Nothing leaves this machine; nothing here is legal advice.',
    '',
  ].join('\n');
}

function misuse(message: string, io: Io): ExitStatus {
  io.err(`proviso: ${message}\n`);
  return exit.misuse;
}
