import { commands, EventEmitter, type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import type { Server } from '../server.ts';

/** Pages of rules, clauses and regimes: `proviso-docs:/contradiction/sharing.md`. */
export const docsScheme = 'proviso-docs';

/** What was understood of a document: `proviso-view:/statements/policy.md?URI of the document`. */
export const viewScheme = 'proviso-view';

export type PolicyReport = 'statements' | 'dataMap' | 'comparison';

/** Says that a page has to be made anew: a document shows what it showed when it was opened. */
const outdated = new EventEmitter<Uri>();

/** With what a document was compared last, by its address. */
export const comparedVersions = new Map<string, { readonly name: string; readonly text: string }>();

/** The name of the page that a `proviso-docs` address stands for. */
export function pageId(path: string): string {
  return path.replace(/^\/+/, '').replace(/\.md$/, '');
}

/** Opens the page of a rule, a clause or a regime, as it is meant to be read. */
export async function showPage(id: string): Promise<void> {
  await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: docsScheme, path: `/${id}.md` }));
}

/** Opens what was understood of a document beside it. */
export async function showReport(report: PolicyReport, document: Uri): Promise<void> {
  const name = document.path.split('/').at(-1) ?? '';
  const uri = Uri.from({ scheme: viewScheme, path: `/${report}/${name}.md`, query: document.toString() });
  outdated.fire(uri);
  await commands.executeCommand('markdown.showPreviewToSide', uri);
}

export function registerVirtualDocuments(context: ExtensionContext, server: Server): void {
  const reportOf = async (report: PolicyReport, uri: string): Promise<string | null | undefined> => {
    switch (report) {
      case 'statements':
        return server.request('proviso/statements', { uri });
      case 'dataMap':
        return (await server.request('proviso/dataMap', { uri }))?.markdown;
      case 'comparison': {
        const earlier = comparedVersions.get(uri);
        return earlier && server.request('proviso/compare', { uri, before: earlier.text, name: earlier.name });
      }
    }
  };

  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(docsScheme, {
      provideTextDocumentContent: async ({ path }) =>
        (await server.request('proviso/rulePage', { id: pageId(path) })) ??
        l10n.t('There is no page “{0}”.', pageId(path)),
    }),
    workspace.registerTextDocumentContentProvider(viewScheme, {
      onDidChange: outdated.event,
      provideTextDocumentContent: async ({ path, query }) => {
        const text = await reportOf(path.split('/')[1] as PolicyReport, query);
        return text ?? l10n.t('The document is not open any more, or is not one that Proviso reads.');
      },
    }),
  );
}
