import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { pathOf } from './addresses.ts';

/** Asks the client to tell of changes on disk: of configuration files, and of the house standards that they name. */
export class Watchers {
  readonly #connection: Connection;
  #watched: string | undefined;
  #registered: Promise<Disposable> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Watches for configuration files and the given house standards, and for no others any more. */
  async watch(houses: readonly string[]): Promise<void> {
    const names = houses.map((uri) => pathOf(uri, undefined).split('/').at(-1) ?? '');
    const patterns = ['.proviso.{yaml,yml,json}', ...new Set(names)].map((name) => `**/${name}`);
    if (patterns.join() === this.#watched) return;
    this.#watched = patterns.join();
    const before = this.#registered;
    const watchers = patterns.map((globPattern) => ({ globPattern }));
    this.#registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    (await before)?.dispose();
    await this.#registered;
  }
}
