import { type ExtensionContext, LanguageStatusSeverity, l10n, languages, window, workspace } from 'vscode';
import type { Status } from '../../../server/src/lsp/protocol.ts';
import { documentSelector, policyLanguages } from '../documents.ts';
import type { Server } from '../server.ts';
import { registerStatusBar } from './statusBar.ts';
import { statusTexts } from './statusTexts.ts';

export interface StatusItems {
  /** Called after each analysis. */
  update(status: Status): void;
}

/** In the language status: how the active document stands, and which law it is checked against; the same in the status bar. */
export function registerStatusItems(context: ExtensionContext, server: Server): StatusItems {
  const schemes = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  const selector = documentSelector(schemes).filter(({ language }) => policyLanguages.some((id) => id === language));
  const findings = languages.createLanguageStatusItem('proviso.findings', selector);
  const regimes = languages.createLanguageStatusItem('proviso.regimes', selector);
  findings.name = l10n.t('Proviso: findings');
  regimes.name = l10n.t('Proviso: regimes');
  regimes.command = { command: 'proviso.chooseRegimes', title: l10n.t('Choose…') };
  const bar = registerStatusBar(context);
  const latest = new Map<string, Status>();

  const show = (): void => {
    const status = latest.get(window.activeTextEditor?.document.uri.toString() ?? '');
    findings.busy = status === undefined && !server.client.isRunning();
    bar.show(status);
    const texts = statusTexts(status, l10n.t);
    findings.text = texts.findings;
    findings.detail = texts.findingsDetail;
    findings.severity = texts.urgent ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    findings.command =
      status?.kind === 'privacy-policy'
        ? { command: 'proviso.policy.focus', title: l10n.t('Show the Policy view') }
        : { command: 'proviso.isPolicy', title: l10n.t('This is a policy') };
    regimes.text = texts.regimes;
    regimes.detail = texts.regimesDetail;
    regimes.severity = texts.assumed ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };

  show();
  context.subscriptions.push(
    findings,
    regimes,
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument((document) => latest.delete(document.uri.toString())),
  );
  return {
    update: (status) => {
      latest.set(status.uri, status);
      show();
    },
  };
}
