import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Extension, startExtension } from '../extension.ts';

/** The part of the web's `Worker` that is used; the DOM's types would let the whole client reach for a page. */
declare class Worker {
  constructor(url: string, options: { readonly name: string });
  terminate(): void;
}

let extension: Extension | undefined;

/** The extension in VS Code for the Web: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  let worker: Worker | undefined;
  // Reader and writer, not the worker itself: in an extension host `Worker` is a stand-in that makes something else,
  // which the language client then does not take for a worker.
  const start = async () => {
    worker?.terminate();
    worker = new Worker(module, { name: 'Proviso' });
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  extension = await startExtension(context, (id, name, options) => new LanguageClient(id, name, start, options));
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
