import { type Event, extensions, l10n, Uri, window, workspace } from 'vscode';
import type { Server } from '../server.ts';
import { showReport } from './reportPanel.ts';

/** The part of the built-in git extension's interface that is used. */
interface GitExtension {
  getAPI(version: 1): Git;
}

interface Git {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<Git['state']>;
  getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
}

/** An earlier version of a document. */
export interface EarlierVersion {
  readonly name: string;
  readonly text: string;
}

/**
 * "Compare with previous version": shows beside the document what changed since the last commit, or since a file.
 *
 * @param previous the earlier version; else git's, where there is one, or a file that is picked
 */
export async function compareWithPrevious(server: Server, document: Uri, previous?: Uri): Promise<void> {
  const earlier = previous ? await readFile(previous) : ((await lastCommit(document)) ?? (await pickFile(document)));
  if (!earlier) return;
  const uri = document.toString();
  const page = await server.request('proviso/compare', { uri, before: earlier.text, name: earlier.name });
  await showReport('comparison', document, page);
}

/** The document as it was committed last; undefined without git, and for a file that it does not know. */
async function lastCommit(document: Uri): Promise<EarlierVersion | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || document.scheme === 'untitled') return undefined;
  try {
    const git = (extension.isActive ? extension.exports : await extension.activate()).getAPI(1);
    // Right after the start it is still looking for repositories.
    if (git.state === 'uninitialized') await new Promise<void>((done) => git.onDidChangeState(() => done()));
    const text = await git.getRepository(document)?.show('HEAD', document.fsPath);
    return text === undefined ? undefined : { name: l10n.t('the last commit'), text };
  } catch {
    return undefined; // git is turned off, or the file is new
  }
}

async function pickFile(document: Uri): Promise<EarlierVersion | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Which file is the previous version?'),
      openLabel: l10n.t('Compare'),
      ...(document.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(document, '..') }),
    })) ?? [];
  return file && readFile(file);
}

async function readFile(file: Uri): Promise<EarlierVersion> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  return { name: workspace.asRelativePath(file), text };
}
