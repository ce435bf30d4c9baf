import { ConfigurationTarget, l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { ClauseChoice, RegimeChoice } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';
import { clauseWord } from './words.ts';

interface ClauseItem extends QuickPickItem {
  readonly clauses: readonly string[];
}

const separator = (label: string): ClauseItem => ({ label, kind: QuickPickItemKind.Separator, clauses: [] });

/** Asks which standard clause to insert; undefined where the writer leaves it. */
export async function chooseClause(server: Server, uri: string): Promise<readonly string[] | undefined> {
  const choices = (await server.request('proviso/clauses', { uri })) ?? [];
  const required = choices.filter(isMissing);
  const other = choices.filter((choice) => !required.includes(choice));
  const items: ClauseItem[] = [];
  if (required.length > 1) {
    items.push({
      label: l10n.t('All {0} that are required and missing', required.length),
      clauses: required.map(({ id }) => id),
      alwaysShow: true,
    });
  }
  if (required.length > 0) items.push(separator(l10n.t('required and missing')), ...required.map(clauseItem));
  if (other.length > 0) items.push(separator(l10n.t('other clauses')), ...other.map(clauseItem));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Insert a standard clause'),
    placeHolder: l10n.t('Which clause? It is put where it belongs.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.clauses;
}

/** Asks which of the clauses that are required and missing to insert, all of them until told otherwise. */
export async function chooseMissing(server: Server, uri: string): Promise<readonly string[] | undefined> {
  const missing = ((await server.request('proviso/clauses', { uri })) ?? []).filter(isMissing);
  if (missing.length === 0) {
    void window.showInformationMessage(l10n.t('No clause that is required is missing.'));
    return undefined;
  }
  const picked = await window.showQuickPick(
    missing.map((choice) => ({ ...clauseItem(choice), detail: choice.preview.replace(/\s+/g, ' '), picked: true })),
    {
      title: l10n.t('Insert what is required and missing'),
      placeHolder: l10n.t('Which clauses? Each is put where it belongs; numbers and references follow.'),
      canPickMany: true,
      matchOnDetail: true,
    },
  );
  return picked?.flatMap(({ clauses }) => clauses);
}

function isMissing({ requiredBy, state }: ClauseChoice): boolean {
  return requiredBy.length > 0 && state === 'missing';
}

function clauseItem({ id, title, definition, state, requiredBy }: ClauseChoice): ClauseItem {
  const asked = requiredBy.length > 0 ? l10n.t('required by {0}', requiredBy.join(', ')) : '';
  return {
    label: title,
    description: [clauseWord(state, l10n.t), asked].filter(Boolean).join(' · '),
    detail: definition,
    clauses: [id],
  };
}

interface RegimeItem extends QuickPickItem {
  readonly id: string;
}

/** Asks which law the policies are checked against, and keeps the answer in the configuration file that decides it, else in the settings. */
export async function chooseRegimes(server: Server, uri: string): Promise<void> {
  const choices = (await server.request('proviso/regimes', { uri })) ?? [];
  const picked = await window.showQuickPick(choices.map(regimeItem), {
    title: l10n.t('Check privacy policies against'),
    placeHolder: l10n.t('Choose none to let the text decide'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked) return;
  const regimes = picked.map(({ id }) => id);
  const resource = Uri.parse(uri);
  const settings = workspace.getConfiguration('proviso', resource);
  // A file that the team shares decides as long as no setting does: editor and CI are to say the same.
  if (settings.get<readonly string[]>('regimes', []).length === 0) {
    const edit = await server.request('proviso/chooseRegimes', { uri, regimes });
    if (edit && (await changeFile(server, edit))) return;
  }
  // Each folder of a workspace may answer other laws.
  const target = workspace.getWorkspaceFolder(resource)
    ? ConfigurationTarget.WorkspaceFolder
    : workspace.workspaceFolders
      ? ConfigurationTarget.Workspace
      : ConfigurationTarget.Global;
  await settings.update('regimes', regimes.length > 0 ? regimes : undefined, target);
}

/** Applies an edit and saves what it changes. */
async function changeFile(server: Server, edit: WorkspaceEdit): Promise<boolean> {
  const converted = await server.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!(await workspace.applyEdit(converted))) return false;
  for (const [file] of converted.entries()) await (await workspace.openTextDocument(file)).save();
  return true;
}

const sources = {
  configured: l10n.t('chosen'),
  detected: l10n.t('the text suggests it'),
  assumed: l10n.t('assumed'),
};

function regimeItem({ id, name, short, about, active, source }: RegimeChoice): RegimeItem {
  const why = source ? ` · ${sources[source]}` : '';
  // "UK GDPR, Data Protection Act 2018" beside "UK GDPR"
  const rest = name.startsWith(`${short}, `) ? name.slice(short.length + 2) : name;
  return { id, label: short, description: `${rest}${why}`, detail: about, picked: active };
}
