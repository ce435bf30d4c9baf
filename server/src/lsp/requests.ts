import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftAnswers } from '../core/insert/draftAnswers.ts';
import { insertClause, missingClauses } from '../core/insert/insertClause.ts';
import { newPolicy } from '../core/insert/newPolicy.ts';
import { comparisonDocument } from '../service/comparison.ts';
import { dataMap } from '../service/dataMap.ts';
import { toDiagnostics } from '../service/diagnostics.ts';
import { draftQuestions } from '../service/draftQuestions.ts';
import { configEdit } from '../service/ignoring.ts';
import { clauseChoices, policyView, regimeChoices } from '../service/policyView.ts';
import { rulePage } from '../service/rulePage.ts';
import { statementsDocument } from '../service/statementsDocument.ts';
import { toPreviewedEdit, toWorkspaceEdit } from '../service/workspaceEdits.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Platform } from './platform.ts';
import type { Requests } from './protocol.ts';
import { runSafe } from './runSafe.ts';
import type { Session } from './session.ts';

/** Answers Proviso's own requests; see {@link Requests}. */
export function registerRequests(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  diagnostics: Diagnostics,
  { knowledge, today }: Platform,
): void {
  const on = <Name extends keyof Requests>(
    name: Name,
    otherwise: Requests[Name]['result'],
    answer: (params: Requests[Name]['params']) => Promise<Requests[Name]['result']>,
  ): void => {
    connection.onRequest<unknown, never>(name, (params: Requests[Name]['params'], token: CancellationToken) =>
      runSafe(name, connection.console, token, otherwise, () => answer(params)),
    );
  };

  on('proviso/policyView', null, async ({ uri }) => {
    const policy = await session.read(uri);
    return policy ? policyView(policy, session.presentation) : null;
  });
  on('proviso/statements', null, async ({ uri }) => {
    const policy = await session.read(uri);
    return policy ? statementsDocument(policy, session.presentation) : null;
  });
  on('proviso/dataMap', null, async ({ uri }) => {
    const policy = await session.read(uri);
    return policy ? dataMap(policy, session.presentation) : null;
  });
  on('proviso/compare', null, async ({ uri, before, name }) => {
    const policy = await session.read(uri);
    if (!policy) return null;
    const earlier = await session.checkText(uri, before, documents.get(uri)?.languageId);
    const { model, lines } = earlier;
    return comparisonDocument({ model: { ...model, path: name }, lines }, policy, session.presentation.language);
  });
  on('proviso/clauses', [], async ({ uri }) => {
    const policy = await session.read(uri);
    return policy ? clauseChoices(policy, session.presentation) : [];
  });
  on('proviso/regimes', [], async ({ uri }) => {
    const policy = await session.read(uri);
    return policy ? regimeChoices(policy, session.presentation) : [];
  });
  on('proviso/chooseRegimes', null, async ({ uri, regimes }) => {
    const target = await session.configTarget(uri);
    if (target?.text === undefined) return null;
    return configEdit(target, session.support.edits, { kind: 'regimes', regimes }) ?? null;
  });
  on('proviso/rulePage', null, async ({ id }) => {
    return rulePage(id, await session.pages(), knowledge, session.presentation.language) ?? null;
  });
  on('proviso/checkText', { kind: 'other', diagnostics: [] }, async ({ uri, text, languageId }) => {
    const policy = await session.checkText(uri, text, languageId);
    const isPolicy = policy.model.kind === 'privacy-policy';
    return { kind: policy.model.kind, diagnostics: isPolicy ? toDiagnostics(policy, session.presentation) : [] };
  });
  on('proviso/insertClauses', null, async ({ uri, clauses }) => {
    const policy = await session.read(uri);
    if (!policy) return null;
    const { model } = policy;
    const known = new Set(knowledge.clauses.map(({ id }) => id));
    const named = clauses.flatMap((id) => (id === 'missing' ? missingClauses(model) : [id]));
    const ids = [...new Set(named)].filter((id) => known.has(id));
    if (ids.length === 0) return null;
    const { edits } = insertClause(model, ids);
    const { support, presentation } = session;
    return ids.length > 1 && !support.options.choosesActions
      ? toPreviewedEdit(policy, edits, support.edits, presentation)
      : toWorkspaceEdit(policy, edits, support.edits);
  });
  on('proviso/draftQuestions', { regimes: [], practices: [] }, async () =>
    draftQuestions(knowledge, session.presentation.language),
  );
  on('proviso/newPolicy', { text: '', assumed: [] }, async (choices) =>
    newPolicy(draftAnswers(choices, today(), knowledge), knowledge),
  );
  on('proviso/setKind', null, async ({ uri, kind }) => {
    session.setKind(uri, kind);
    if (documents.get(uri)) await session.read(uri);
    diagnostics.refresh();
    return null;
  });
}
