import { commands, env, l10n, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { pageOf } from './reportPage.ts';

/** What the server tells of a document as a page. */
export type Report = 'statements' | 'dataMap' | 'comparison';

const panels = new Map<string, WebviewPanel>();

/**
 * Shows a Markdown text of the server beside the document that it is about, as the preview of Markdown does: which lets no link
 * lead to a file, and is named by an address.
 *
 * @param report the same again replaces what is shown of the document.
 */
export async function showReport(report: Report, document: Uri, markdown: string | null | undefined): Promise<void> {
  if (markdown === null || markdown === undefined) {
    void window.showInformationMessage(l10n.t('The document is not open any more, or is not one that Proviso reads.'));
    return;
  }
  const { title, text } = pageOf(markdown, document.toString());
  const body = await commands.executeCommand<string>('markdown.api.render', text);
  const key = `${report} ${document.toString()}`;
  const panel = panels.get(key) ?? newPanel(key);
  panel.title = title;
  panel.webview.html = `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style>
</head>
<body>${body}</body>
</html>`;
  panel.reveal(undefined, true);
}

function newPanel(key: string): WebviewPanel {
  const panel = window.createWebviewPanel(
    'proviso.report',
    '',
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableCommandUris: ['proviso.goTo'], enableFindWidget: true, localResourceRoots: [] },
  );
  panel.onDidDispose(() => panels.delete(key));
  panels.set(key, panel);
  return panel;
}

const style = `
body { line-height: 1.5; }
table { border-collapse: collapse; }
th, td { padding: 0.3em 0.8em; border-bottom: 1px solid var(--vscode-widget-border, currentColor); text-align: left; vertical-align: top; }
`;
