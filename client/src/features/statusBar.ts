import { commands, type ExtensionContext, l10n, type QuickPickItem, StatusBarAlignment, window } from 'vscode';
import type { Status } from '../../../server/src/lsp/protocol.ts';
import { type BarTexts, barTexts } from './statusTexts.ts';

export interface StatusBar {
  /** What is known of the active document. */
  show(status: Status | undefined): void;
}

/** How the policy stands, always in sight: a click offers what can be done next. Nothing for other documents. */
export function registerStatusBar(context: ExtensionContext): StatusBar {
  const item = window.createStatusBarItem('proviso.status', StatusBarAlignment.Right, 101);
  item.name = 'Proviso';
  item.command = 'proviso.menu';
  let latest: BarTexts | undefined;
  context.subscriptions.push(
    item,
    commands.registerCommand('proviso.menu', async () => {
      const picked = await window.showQuickPick(latest ? actions(latest) : [], { title: 'Proviso' });
      if (picked) await commands.executeCommand(picked.command);
    }),
  );
  return {
    show: (status) => {
      latest = barTexts(status, l10n.t);
      if (!latest) {
        item.hide();
        return;
      }
      item.text = `$(law) ${latest.text}`;
      item.tooltip = latest.tooltip;
      item.accessibilityInformation = { label: `Proviso: ${latest.spoken}`, role: 'button' };
      item.show();
    },
  };
}

interface Action extends QuickPickItem {
  readonly command: string;
}

/** What comes next first: the law where it was only assumed. */
function actions({ findings, regimes, missing, assumed }: BarTexts): readonly Action[] {
  const choose: Action = {
    command: 'proviso.chooseRegimes',
    label: `$(law) ${l10n.t('Choose the laws that the policy answers…')}`,
    description: regimes,
  };
  const insert: Action = {
    command: 'proviso.insertMissing',
    label: `$(add) ${l10n.t('Insert all required clauses that are missing')}`,
    description: String(missing),
  };
  return [
    ...(assumed ? [choose] : []),
    { command: 'proviso.goToFinding', label: `$(search) ${l10n.t('Go to a finding…')}`, description: findings },
    ...(missing > 0 ? [insert] : []),
    { command: 'proviso.insertClause', label: `$(add) ${l10n.t('Insert a clause…')}` },
    ...(assumed ? [] : [choose]),
    { command: 'proviso.policy.focus', label: `$(list-tree) ${l10n.t('Show the Policy view')}` },
    { command: 'proviso.showDataMap', label: `$(table) ${l10n.t('Show the data map')}` },
    { command: 'proviso.compare', label: `$(diff) ${l10n.t('Compare with the previous version')}` },
    { command: 'proviso.isNotPolicy', label: `$(circle-slash) ${l10n.t('This is not a privacy policy')}` },
  ];
}
