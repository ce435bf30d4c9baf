import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';

/** `proviso lsp --stdio`: the language server, for any editor. */
export const lsp = defineCommand({
  name: 'lsp',
  summary: 'Runs the language server for an editor.',
  operands: '',
  options: { stdio: { type: 'boolean', help: 'speak over standard input and output' } },
  async run(_, { stdio }, io) {
    if (!stdio) throw new UsageError('Write “proviso lsp --stdio”: the server speaks over standard input and output.');
    io.startServer();
    // The server ends the process when its editor says so.
    return new Promise(() => {});
  },
});
