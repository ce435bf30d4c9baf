import { commands, type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import type { Server } from '../server.ts';

/** Pages of rules, clauses and regimes: `proviso-docs:/contradiction/sharing.md`. */
export const docsScheme = 'proviso-docs';

/** The name of the page that a `proviso-docs` address stands for. */
export function pageId(path: string): string {
  return path.replace(/^\/+/, '').replace(/\.md$/, '');
}

/** Opens the page of a rule, a clause or a regime, as it is meant to be read. */
export async function showPage(id: string): Promise<void> {
  await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: docsScheme, path: `/${id}.md` }));
}

export function registerVirtualDocuments(context: ExtensionContext, server: Server): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(docsScheme, {
      provideTextDocumentContent: async ({ path }) =>
        (await server.request('proviso/rulePage', { id: pageId(path) })) ??
        l10n.t('There is no page “{0}”.', pageId(path)),
    }),
  );
}
