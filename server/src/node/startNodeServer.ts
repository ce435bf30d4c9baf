import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import compiledKnowledge from '../../generated/knowledge.json';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { startServer } from '../lsp/server.ts';
import { localDate } from '../service/localDate.ts';

/** Starts the server on what the arguments of the process name: `--stdio`, `--node-ipc`, `--socket=PORT`. */
export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), {
    knowledge: compiledKnowledge as unknown as Knowledge,
    // Beside the bundle; the browser's server reads the same file.
    readPages: async () => JSON.parse(await readFile(join(__dirname, 'pages.json'), 'utf8')),
    today: () => localDate(new Date()),
    now: () => performance.now(),
    async readFile(uri) {
      if (!uri.startsWith('file:')) return undefined;
      try {
        return await readFile(fileURLToPath(uri), 'utf8');
      } catch {
        return undefined; // most folders have no configuration file
      }
    },
  });
}
