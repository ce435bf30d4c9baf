import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { EditSupport } from '../service/workspaceEdits.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the client can do, as it said at start. */
export interface ClientSupport {
  readonly edits: EditSupport;
  /** The client asks for diagnostics; else they are sent unasked. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  readonly showsDocuments: boolean;
  readonly completesSnippets: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly tellsFolders: boolean;
  readonly options: InitializationOptions;
}

export function clientSupport({ capabilities, initializationOptions }: InitializeParams): ClientSupport {
  const { workspace, textDocument, window }: ClientCapabilities = capabilities;
  const edit = workspace?.workspaceEdit;
  const options: InitializationOptions = initializationOptions ?? {};
  return {
    edits: {
      documentChanges: edit?.documentChanges === true,
      confirms: edit?.changeAnnotationSupport !== undefined,
      snippets: edit?.snippetEditSupport === true,
      createFiles: edit?.resourceOperations?.includes('create') === true,
    },
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    options,
  };
}
