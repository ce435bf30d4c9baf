/** What the tests inside an editor share. They run in a browser too, so there is no Node here. */
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  languages,
  Range,
  type Tab,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

/** Fails with both values where they differ; compares as JSON. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: expected ${should}, got ${is}`);
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

/** A file of the workspace that the tests run on. */
export function file(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  ok(folder, 'no workspace folder is open');
  return Uri.joinPath(folder.uri, name);
}

export async function open(uri: Uri): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uri));
}

/** Findings of Proviso alone: other extensions have theirs. */
export function findings(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'proviso');
}

/** Rule id of a finding. */
export function rule({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits, by the editor's own event, until the findings of a document are as wanted. */
export async function findingsUntil(
  uri: Uri,
  wanted: (found: readonly Diagnostic[]) => boolean,
  what: string,
): Promise<readonly Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      const found = findings(uri);
      if (!wanted(found)) return;
      clearTimeout(timer);
      listener.dispose();
      resolve(found);
    };
    const listener = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString())) check();
    });
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`${what}: still ${findings(uri).map(rule).join(', ') || 'no findings'}`));
    }, 20_000);
    check();
  });
}

export const has =
  (id: string) =>
  (found: readonly Diagnostic[]): boolean =>
    found.some((finding) => rule(finding) === id);

/** Range of a piece of the text, which must be there once. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  ok(start >= 0, `the document does not contain “${text}”`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

export async function symbols(uri: Uri): Promise<readonly DocumentSymbol[]> {
  return (await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
}

/** Quick fixes and refactorings for a range, with their edits. */
export async function codeActions(uri: Uri, range: Range): Promise<readonly CodeAction[]> {
  const [anyKind, resolved] = [undefined, 20];
  const provide = 'vscode.executeCodeActionProvider';
  return (await commands.executeCommand<CodeAction[]>(provide, uri, range, anyKind, resolved)) ?? [];
}

/** Applies a quick fix as the editor does: its edit, then its command. */
export async function apply(action: CodeAction): Promise<void> {
  if (action.edit) ok(await workspace.applyEdit(action.edit), `“${action.title}” could not be applied`);
  if (action.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** Accepts what is picked in a list, once it is there: until then the command does nothing. */
export async function acceptPicked(document: TextDocument): Promise<void> {
  const { version } = document;
  for (let tries = 0; document.version === version; tries++) {
    ok(tries < 100, 'the change is not made');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits for a tab, of which the editor tells its extensions a moment later than it shows it. */
export async function tabShown(title: RegExp): Promise<Tab> {
  for (let tries = 0; ; tries++) {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const shown = tabs.find(({ label }) => title.test(label));
    if (shown) return shown;
    ok(tries < 100, `there are only the tabs ${tabs.map(({ label }) => label).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Closes all editors, without asking whether to save. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}
