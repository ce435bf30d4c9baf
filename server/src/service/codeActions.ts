import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { IgnoreEntry } from '../core/config/config.ts';
import { insertAll, missingClauses } from '../core/insert/insertClause.ts';
import { familyOf } from '../core/rules/catalogue.ts';
import { fixesOf, safeEdits } from '../core/rules/edits.ts';
import type { Finding, Fix, TextEdit } from '../core/rules/rule.ts';
import type { AnalysedPolicy } from './analysis.ts';
import type { ConfigChange } from './configEdits.ts';
import { findingBehind } from './diagnostics.ts';
import { type ConfigTarget, commentEdits, configEdit, fileName, quotedText } from './ignoring.ts';
import { renderMessage } from './messages.ts';
import { type Presentation, say } from './presentation.ts';
import { lineNumber, rangeOf } from './ranges.ts';
import { type EditSupport, toPreviewedEdit, toWorkspaceEdit } from './workspaceEdits.ts';

/** Fixes that no reader can object to, all at once: for "fix all" and on save. */
export const fixAllKind = 'source.fixAll.proviso';

/** Kinds of actions that are offered; all others are answered at once, without looking at the text. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

/** Commands that the server carries out for an action that changes no text, or after one that changes another file. */
export const serverCommands = {
  goTo: 'proviso.server.goTo',
  openPage: 'proviso.server.openPage',
  ignoreForSession: 'proviso.server.ignoreForSession',
  /** Tells that a configuration file was changed, where the writer sees nothing of it and cannot undo it. */
  configChanged: 'proviso.server.configChanged',
} as const;

/** Commands of a client that lets choose in lists of its own: among code actions, and among the clauses that lack. */
const clientCommands = { chooseAction: 'proviso.chooseAction', insertMissing: 'proviso.insertMissing' } as const;

export interface CodeActionContext {
  readonly presentation: Presentation;
  readonly support: EditSupport;
  /** Whether the client shows a place or page when the server asks for it (`window.showDocument`). */
  readonly showsDocuments: boolean;
  /** Whether the client lets choose in lists of its own; see {@link clientCommands}. */
  readonly choosesActions?: boolean;
  /** Undefined where there is no folder to write to: ignoring then lasts as long as the server. */
  readonly configTarget?: ConfigTarget;
}

/** Whether an action of `kind` is asked for: kinds are hierarchies, and no list asks for all but the source actions. */
export function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  if (only === undefined) return !kind.startsWith('source.');
  return only.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || asked === '');
}

/** What can be done about one finding, by what it does. */
interface FindingActions {
  readonly fixes: readonly CodeAction[];
  /** To the other statements. */
  readonly places: readonly CodeAction[];
  /** The rule's page. */
  readonly pages: readonly CodeAction[];
  readonly ignores: readonly CodeAction[];
  readonly turnsOff: readonly CodeAction[];
}

/**
 * What can be done about the given diagnostics, kind by kind, so that no fix is hidden behind another finding's "ignore":
 * the fixes of what is wrong, those that editors prefer first; all clauses that lack, in one edit; the fixes of mere hints;
 * then, in one action where the client can gather them, the ways to other statements, the rules' pages, ignoring here and in
 * the file, and turning rules off.
 */
export function quickFixes(
  policy: AnalysedPolicy,
  diagnostics: readonly Diagnostic[],
  context: CodeActionContext,
): CodeAction[] {
  const found = diagnostics.flatMap((diagnostic) => {
    const behind = findingBehind(policy, diagnostic);
    return behind ? [{ finding: behind.finding, diagnostic }] : [];
  });
  const groups = found.map(({ finding, diagnostic }) => ({
    isHint: finding.severity === 'hint',
    ...actionsFor(policy, finding, diagnostic, context),
  }));
  const fixes = groups.filter(({ isHint }) => !isHint).flatMap((group) => group.fixes);
  const of = (kind: keyof FindingActions): readonly CodeAction[] =>
    withoutRepeats(groups.flatMap((group) => group[kind]));
  const others = [...of('places'), ...of('pages'), ...of('ignores'), ...of('turnsOff')];
  return [
    ...fixes.filter(({ isPreferred }) => isPreferred),
    ...fixes.filter(({ isPreferred }) => !isPreferred),
    ...insertAllAction(policy, found, context),
    ...groups.filter(({ isHint }) => isHint).flatMap((group) => group.fixes),
    ...(context.choosesActions ? gathered(policy, others, found.length, context) : others),
  ];
}

/** One action that offers the given ones. */
function gathered(
  policy: AnalysedPolicy,
  actions: readonly CodeAction[],
  count: number,
  { presentation }: CodeActionContext,
): CodeAction[] {
  if (actions.length === 0) return [];
  const id = count === 1 ? 'more-actions' : 'more-actions-of';
  return [
    {
      title: say(policy, presentation, id, { count }),
      kind: CodeActionKind.QuickFix,
      diagnostics: [...new Set(actions.flatMap(({ diagnostics = [] }) => diagnostics))],
      command: { title: '', command: clientCommands.chooseAction, arguments: [actions] },
    },
  ];
}

/** One action of each title: the first, which then answers for all diagnostics that share it. */
function withoutRepeats(actions: readonly CodeAction[]): readonly CodeAction[] {
  const byTitle = new Map<string, CodeAction>();
  for (const action of actions) {
    const first = byTitle.get(action.title);
    const diagnostics = [...(first?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    byTitle.set(action.title, { ...(first ?? action), diagnostics });
  }
  return [...byTitle.values()];
}

/** All required clauses that lack, in one edit, where one of several is asked about. */
function insertAllAction(
  policy: AnalysedPolicy,
  found: readonly { readonly finding: Finding; readonly diagnostic: Diagnostic }[],
  { presentation, support, choosesActions }: CodeActionContext,
): CodeAction[] {
  const missing = found.filter(({ finding }) => familyOf(finding.rule) === 'missing');
  if (missing.length === 0 || missingClauses(policy.model).length < 2) return [];
  const all = knownInsertions.get(policy) ?? insertAll(policy.model);
  if (!all) return [];
  knownInsertions.set(policy, all);
  return [
    {
      title: renderMessage(policy.model.knowledge, 'missing/clause', all.title, presentation.language),
      kind: CodeActionKind.QuickFix,
      diagnostics: missing.map(({ diagnostic }) => diagnostic),
      ...(choosesActions
        ? { command: { title: '', command: clientCommands.insertMissing } }
        : { edit: toPreviewedEdit(policy, all.edits, support, presentation) }),
    },
  ];
}

/** Kept as long as the analysis that they belong to. */
const knownInsertions = new WeakMap<AnalysedPolicy, Fix>();

/** The safe fixes of all findings as one edit; of two that overlap the first. */
export function fixAll(policy: AnalysedPolicy, { presentation, support }: CodeActionContext): CodeAction[] {
  const edits = safeEdits(policy.findings, policy.model);
  if (edits.length === 0) return [];
  return [
    {
      title: say(policy, presentation, 'fix-all'),
      kind: fixAllKind,
      edit: toWorkspaceEdit(policy, edits, support),
    },
  ];
}

function actionsFor(
  policy: AnalysedPolicy,
  finding: Finding,
  diagnostic: Diagnostic,
  context: CodeActionContext,
): FindingActions {
  const { presentation, support } = context;
  const fixes = fixesOf(finding, policy.model).map(
    ({ title, edits }, index): CodeAction => ({
      title: renderMessage(policy.model.knowledge, finding.rule, title, presentation.language),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: toWorkspaceEdit(policy, edits, support),
      // Editors put what is preferred before all else: a mere hint must not stand before what the law asks for.
      ...(index === 0 && finding.severity !== 'hint' ? { isPreferred: true } : {}),
    }),
  );
  const action: MakeAction = (id, data, rest) => ({
    title: say(policy, presentation, id, data),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...rest,
  });
  const { rule } = finding;
  const off = configAction('turn-off', { kind: 'turn-off', rule }, context, action);
  return {
    fixes,
    places: context.showsDocuments && familyOf(rule) !== 'missing' ? placeActions(policy, finding, action) : [],
    pages: context.showsDocuments ? [action('open-page', { rule }, { command: commandOf('openPage', [rule]) })] : [],
    ignores:
      policy.model.document.format === 'plaintext'
        ? configActions(policy, finding, context, action)
        : commentActions(policy, finding, context, action),
    turnsOff: off ? [off] : [],
  };
}

/** To the statement that a finding sets against this one, or to whatever else it names. */
function placeActions({ lines, source }: AnalysedPolicy, { rule, related }: Finding, action: MakeAction): CodeAction[] {
  const id = familyOf(rule) === 'contradiction' || familyOf(rule) === 'consistency' ? 'go-to' : 'go-to-place';
  return related.map(({ span }) => {
    const command = commandOf('goTo', [source.uri, rangeOf(span, lines)]);
    return action(id, { line: lineNumber(lines, span.start) }, { command });
  });
}

type MakeAction = (id: string, data: Record<string, string | number>, rest: Partial<CodeAction>) => CodeAction;

function commandOf(
  name: keyof typeof serverCommands,
  args: unknown[],
): { title: string; command: string; arguments: unknown[] } {
  return { title: '', command: serverCommands[name], arguments: args };
}

/** Comments in the text. */
function commentActions(
  policy: AnalysedPolicy,
  finding: Finding,
  { support }: CodeActionContext,
  action: MakeAction,
): CodeAction[] {
  const { rule } = finding;
  const { here, top } = commentEdits(policy, finding);
  const edit = (edits: TextEdit) => toWorkspaceEdit(policy, [edits], support);
  const inFile = action('ignore-file', { rule }, { edit: edit(top) });
  return here ? [action('ignore-here', { rule }, { edit: edit(here) }), inFile] : [inFile];
}

/** Changes the configuration file, names it, and tells of it afterwards; undefined where it cannot be written. */
function configAction(
  id: string,
  change: ConfigChange & { readonly kind: 'ignore' | 'turn-off' },
  { configTarget, support }: CodeActionContext,
  action: MakeAction,
): CodeAction | undefined {
  const edit = configEdit(configTarget, support, change);
  if (!configTarget || !edit) return undefined;
  const rule = change.kind === 'ignore' ? change.entry.rule : change.rule;
  const command = commandOf('configChanged', [configTarget.uri]);
  return action(id, { rule, file: fileName(configTarget.uri) }, { edit, command });
}

/** In plain text no comment can stand: the configuration file names the place by its words. */
function configActions(
  policy: AnalysedPolicy,
  finding: Finding,
  context: CodeActionContext,
  action: MakeAction,
): CodeAction[] {
  const { rule } = finding;
  const quoted = quotedText(policy, finding);
  const path = context.configTarget?.documentPath;
  const ignoring = (id: string, entry: IgnoreEntry) =>
    path === undefined ? undefined : configAction(id, { kind: 'ignore', entry }, context, action);
  const here = ignoring('ignore-here-config', { path, rule, quote: quoted });
  const file = ignoring('ignore-file-config', { path, rule });
  if (here && file) return [here, file];
  const { uri } = policy.source;
  return [
    action('ignore-session', { rule }, { command: commandOf('ignoreForSession', [uri, rule, quoted]) }),
    action('ignore-file-session', { rule }, { command: commandOf('ignoreForSession', [uri, rule]) }),
  ];
}
