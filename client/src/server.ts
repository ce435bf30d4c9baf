import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Requests } from '../../server/src/lsp/protocol.ts';

/** The running server, with its own requests typed. */
export class Server {
  constructor(readonly client: BaseLanguageClient) {}

  /** Undefined where the server is not running. */
  async request<Name extends keyof Requests>(
    name: Name,
    params: Requests[Name]['params'],
  ): Promise<Requests[Name]['result'] | undefined> {
    return this.client.isRunning() ? this.client.sendRequest<Requests[Name]['result']>(name, params) : undefined;
  }
}
