import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Extension, startExtension } from '../extension.ts';

/** The part of the web's `Worker` that is used; the DOM's types would let the whole client reach for a page. */
declare class Worker {
  constructor(url: string, options: { readonly name: string });
}

let extension: Extension | undefined;

/** The extension in VS Code for the Web: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  extension = await startExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, async () => new Worker(module, { name }), options),
  );
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
