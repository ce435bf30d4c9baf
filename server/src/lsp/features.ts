import {
  type CancellationToken,
  type CompletionParams,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type HoverParams,
  type ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { indexLines } from '../core/text/lineIndex.ts';
import type { AnalysedPolicy } from '../service/analysis.ts';
import { type CodeActionContext, fixAll, fixAllKind, isAskedFor, quickFixes } from '../service/codeActions.ts';
import { completion } from '../service/completion.ts';
import { configCompletion, configHover } from '../service/configCompletion.ts';
import { documentLinks } from '../service/documentLinks.ts';
import { documentSymbols } from '../service/documentSymbols.ts';
import { foldingRanges } from '../service/foldingRanges.ts';
import { hover } from '../service/hover.ts';
import { codeLenses, inlayHints, workspaceSymbols } from '../service/lenses.ts';
import { definition, highlights, prepareRename, references, rename } from '../service/navigation.ts';
import { selectionRanges } from '../service/selectionRanges.ts';
import { semanticTokens } from '../service/semanticTokens.ts';
import { isConfigFile } from './configStore.ts';
import type { Diagnostics } from './diagnostics.ts';
import { runSafe } from './runSafe.ts';
import type { Session } from './session.ts';

interface DocumentRequest {
  readonly textDocument: { readonly uri: string };
}

/** Answers the requests of the protocol, each by one function of the language service. */
export function registerFeatures(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  diagnostics: Diagnostics,
): void {
  const safe = <T>(name: string, token: CancellationToken, otherwise: T, run: () => Promise<T>) =>
    runSafe(name, connection.console, token, otherwise, run);

  /** A request about one policy; `otherwise` answers for what is none, and where the answer fails. */
  const about =
    <Params extends DocumentRequest, T>(
      name: string,
      otherwise: T,
      answer: (policy: AnalysedPolicy, params: Params) => T | Promise<T>,
    ) =>
    (params: Params, token: CancellationToken): Promise<T | ResponseError<never>> =>
      safe(name, token, otherwise, async () => {
        const policy = await session.policy(params.textDocument.uri);
        return policy && !token.isCancellationRequested ? answer(policy, params) : otherwise;
      });

  const listsSections = ({ textDocument }: DocumentRequest): boolean => {
    const document = documents.get(textDocument.uri);
    return document !== undefined && session.listsSections(document);
  };

  const { knowledge } = session.analyser;
  const configDocument = ({ textDocument: { uri } }: DocumentRequest): TextDocument | undefined =>
    isConfigFile(uri) ? documents.get(uri) : undefined;

  connection.onDocumentSymbol(
    about('documentSymbol', [], (policy, params) =>
      listsSections(params) ? documentSymbols(policy, session.presentation) : [],
    ),
  );
  connection.onFoldingRanges(
    about('foldingRange', [], (policy, params) => (listsSections(params) ? foldingRanges(policy) : [])),
  );
  connection.onSelectionRanges(
    about('selectionRange', [], (policy, { positions }) => selectionRanges(policy, positions)),
  );
  const hoverPolicy = about('hover', null, (policy, { position }: HoverParams) =>
    hover(policy, position, session.presentation),
  );
  connection.onHover((params, token) => {
    const config = configDocument(params);
    if (!config) return hoverPolicy(params, token);
    const text = config.getText();
    const { language } = session.presentation;
    return safe('hover', token, null, async () =>
      configHover(text, indexLines(text), params.position, knowledge, language),
    );
  });
  connection.onDefinition(about('definition', null, (policy, { position }) => definition(policy, position)));
  connection.onReferences(
    about('references', [], (policy, { position, context }) =>
      references(policy, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    about('documentHighlight', [], (policy, { position }) => highlights(policy, position)),
  );
  connection.onPrepareRename(about('prepareRename', null, (policy, { position }) => prepareRename(policy, position)));
  connection.onRenameRequest(
    about('rename', null, (policy, { position, newName }) => rename(policy, position, newName)),
  );
  connection.onDocumentLinks(about('documentLink', [], (policy) => documentLinks(policy)));
  const completePolicy = about('completion', [], (policy, { position }: CompletionParams) =>
    completion(policy, position, session.presentation, session.support.completesSnippets),
  );
  connection.onCompletion((params, token) => {
    const config = configDocument(params);
    if (!config) return completePolicy(params, token);
    const text = config.getText();
    return safe('completion', token, [], async () =>
      configCompletion(config.uri, text, indexLines(text), params.position, knowledge, session.presentation.language),
    );
  });
  connection.onCodeLens(
    about('codeLens', [], (policy) =>
      session.settings.codeLens?.enabled === true ? codeLenses(policy, session.presentation) : [],
    ),
  );
  connection.languages.inlayHint.on(
    about('inlayHint', [], (policy) =>
      session.settings.inlayHints?.enabled === true ? inlayHints(policy, session.presentation) : [],
    ),
  );
  connection.languages.semanticTokens.on(
    about('semanticTokens', { data: [] }, (policy, { textDocument }) =>
      // Other languages have a grammar.
      documents.get(textDocument.uri)?.languageId === 'plaintext' ? semanticTokens(policy) : { data: [] },
    ),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    safe('workspaceSymbol', token, [], async () => {
      const policies = await Promise.all(documents.all().map(({ uri }) => session.policy(uri)));
      return policies.flatMap((policy) => (policy ? workspaceSymbols(policy, query, session.presentation) : []));
    }),
  );
  connection.onCodeAction((params, token) => {
    const { context, textDocument } = params;
    const wantsFixes =
      isAskedFor('quickfix', context.only) && context.diagnostics.some(({ source }) => source === 'proviso');
    const wantsAll = isAskedFor(fixAllKind, context.only);
    // Editors ask for other tools' actions on every save: the text is not even looked at.
    if (!wantsFixes && !wantsAll) return [];
    return safe('codeAction', token, [], async () => {
      const policy = await session.policy(textDocument.uri);
      if (!policy) return [];
      const actionContext = await codeActionContext(session, textDocument.uri);
      return [
        ...(wantsFixes ? quickFixes(policy, context.diagnostics, actionContext) : []),
        ...(wantsAll ? fixAll(policy, actionContext) : []),
      ];
    });
  });
  const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  if (session.support.pullsDiagnostics) {
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
      safe('diagnostic', token, none, () => diagnostics.pull(textDocument.uri, previousResultId)),
    );
  }
}

async function codeActionContext(session: Session, uri: string): Promise<CodeActionContext> {
  return {
    presentation: session.presentation,
    support: session.support.edits,
    showsDocuments: session.support.showsDocuments,
    choosesActions: session.support.options.choosesActions === true,
    configTarget: await session.configTarget(uri),
  };
}
