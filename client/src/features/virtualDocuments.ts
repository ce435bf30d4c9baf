import { commands, type ExtensionContext, Uri, workspace } from 'vscode';
import type { Server } from '../server.ts';

/** Pages of rules, clauses and regimes: `proviso-docs:/contradiction/sharing.md`. */
export const docsScheme = 'proviso-docs';

/** What was understood of a document: `proviso-view:/statements/policy.md?URI of the document`. */
export const viewScheme = 'proviso-view';

export type PolicyReport = 'statements' | 'dataMap';

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
  await commands.executeCommand('markdown.showPreviewToSide', uri);
}

export function registerVirtualDocuments(context: ExtensionContext, server: Server): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(docsScheme, {
      provideTextDocumentContent: async ({ path }) =>
        (await server.request('proviso/rulePage', { id: pageId(path) })) ?? `There is no page “${pageId(path)}”.`,
    }),
    workspace.registerTextDocumentContentProvider(viewScheme, {
      provideTextDocumentContent: async ({ path, query }) => {
        const text = path.startsWith('/statements/')
          ? await server.request('proviso/statements', { uri: query })
          : (await server.request('proviso/dataMap', { uri: query }))?.markdown;
        return text ?? 'The document is not open any more, or is not one that Proviso reads.';
      },
    }),
  );
}
