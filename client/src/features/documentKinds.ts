import { type ExtensionContext, type Uri, workspace } from 'vscode';
import { State } from 'vscode-languageclient';
import type { Kind } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';
import { type Kinds, moveKinds } from './kinds.ts';

const key = 'proviso.kinds';

export interface DocumentKinds {
  set(uri: string, kind: Kind): Promise<void>;
}

/** What the writer said of documents ("this is a privacy policy"): kept with the workspace, so that it is said once. */
export function registerDocumentKinds(
  { workspaceState, subscriptions }: ExtensionContext,
  server: Server,
): DocumentKinds {
  const known = (): Kinds => workspaceState.get(key, {});
  const tell = async (kinds: Kinds): Promise<void> => {
    for (const [uri, kind] of Object.entries(kinds)) await server.request('proviso/setKind', { uri, kind });
  };
  const move = async (moves: readonly { readonly oldUri: Uri; readonly newUri?: Uri }[]): Promise<void> => {
    const kinds = known();
    const moved = moveKinds(
      kinds,
      moves.map(({ oldUri, newUri }) => [oldUri.toString(), newUri?.toString()]),
    );
    if (moved === kinds) return;
    await workspaceState.update(key, moved);
    await tell(moved);
  };
  subscriptions.push(
    // Also one that was started again.
    server.client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void tell(known());
    }),
    workspace.onDidRenameFiles(({ files }) => void move(files)),
    workspace.onDidDeleteFiles(({ files }) => void move(files.map((oldUri) => ({ oldUri })))),
  );
  return {
    set: async (uri, kind) => {
      await server.request('proviso/setKind', { uri, kind });
      // What is not saved yet will have another address.
      if (!uri.startsWith('untitled:')) await workspaceState.update(key, { ...known(), [uri]: kind });
    },
  };
}
