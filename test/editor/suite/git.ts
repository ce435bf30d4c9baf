import { ConfigurationTarget, commands, type Event, extensions, WorkspaceEdit, workspace } from 'vscode';
import { closeAll, file, findingsUntil, ok, open, rangeOf, tabShown } from './helpers.ts';

/** The part of the built-in git extension's interface that is used. */
interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
}

describe('a comparison with git', () => {
  const enable = (value: boolean | undefined) =>
    workspace.getConfiguration('git').update('enabled', value, ConfigurationTarget.Workspace);

  before(async () => {
    await enable(true);
    const git = extensions.getExtension<GitExtension>('vscode.git');
    ok(git, 'there is no git extension');
    const api = await git.activate();
    if (!api.enabled) await new Promise<void>((done) => api.onDidChangeEnablement(() => done()));
  });

  after(async () => {
    await enable(undefined);
    await closeAll();
  });

  it('shows what changed since the last commit', async () => {
    const { document } = await open(file('policy.txt'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, 'your name and'), 'your name, your telephone number and');
    await workspace.applyEdit(edit);
    await commands.executeCommand('proviso.compare');
    await tabShown(/^What changed from the last commit to /);
  });
});
