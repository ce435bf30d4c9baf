import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import compiledKnowledge from '../../generated/knowledge.json';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { startServer } from '../lsp/server.ts';
import { localDate } from '../service/localDate.ts';

/** The part of a worker's global scope that is used; the DOM's types would let the whole server reach for a page. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  knowledge: compiledKnowledge as unknown as Knowledge,
  today: () => localDate(new Date()),
  now: () => performance.now(),
  // A worker reaches no files: the client is asked for them.
  readFile: async () => undefined,
  readPages: async () => undefined,
});
