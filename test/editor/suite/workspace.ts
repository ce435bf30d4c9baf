import { commands, WorkspaceEdit, workspace } from 'vscode';
import { closeAll, equal, file, findings, findingsUntil, ok, open } from './helpers.ts';

describe('workspace', () => {
  afterEach(closeAll);

  it('checks policies that are not open', async () => {
    const { document } = await open(file('recipe.md'));
    const unopened = file('archive/old-policy.txt');
    equal(findings(unopened).length, 0, 'findings before the check');
    await commands.executeCommand('proviso.checkWorkspace');
    ok(findings(unopened).length > 0, 'no findings in a policy that is not open');
    equal(findings(document.uri).length, 0, 'findings in a recipe');
  });

  it('says once what it found when the file is opened', async () => {
    const unopened = file('archive/old-policy.txt');
    const before = findings(unopened).length;
    await open(unopened);
    const found = await findingsUntil(unopened, (now) => now.length > 0, 'no findings after opening');
    equal(found.length, before, 'findings after opening');
  });

  it('says again what it found when the file is closed, and nothing of one that is gone', async () => {
    const copy = file('archive/copy.txt');
    await workspace.fs.copy(file('archive/old-policy.txt'), copy, { overwrite: true });
    await commands.executeCommand('proviso.checkWorkspace');
    const before = findings(copy).length;
    ok(before > 0, 'the copy is not checked');
    // As a click opens it: what an extension opens stays in memory for minutes after its editor is closed.
    await commands.executeCommand('vscode.open', copy);
    await closeAll();
    await findingsUntil(copy, (found) => found.length === before, 'nothing is said of what was closed');
    const renamed = file('archive/renamed.txt');
    const rename = new WorkspaceEdit();
    rename.renameFile(copy, renamed);
    await workspace.applyEdit(rename);
    await findingsUntil(renamed, (found) => found.length === before, 'nothing is said of what was renamed');
    equal(findings(copy).length, 0, 'findings in what was renamed');
    const remove = new WorkspaceEdit();
    remove.deleteFile(renamed);
    await workspace.applyEdit(remove);
    await findingsUntil(renamed, (found) => found.length === 0, 'findings in what was deleted');
  });

  it('follows what changes on disk', async () => {
    const unopened = file('archive/second.txt');
    await workspace.fs.copy(file('archive/old-policy.txt'), unopened, { overwrite: true });
    await commands.executeCommand('proviso.checkWorkspace');
    ok(findings(unopened).length > 0, 'no findings in a policy that is not open');
    await workspace.fs.writeFile(unopened, await workspace.fs.readFile(file('recipe.md')));
    await findingsUntil(unopened, (found) => found.length === 0, 'findings in what is no policy any more');
  });

  it('follows an open policy that is renamed or deleted', async () => {
    const [one, other] = [file('one-privacy-policy.md'), file('other-privacy-policy.md')];
    await workspace.fs.copy(file('privacy-policy.md'), one, { overwrite: true });
    await open(one);
    await findingsUntil(one, (found) => found.length > 0, 'no findings');
    const rename = new WorkspaceEdit();
    rename.renameFile(one, other);
    await workspace.applyEdit(rename);
    await findingsUntil(other, (found) => found.length > 0, 'no findings under the new name');
    await findingsUntil(one, (found) => found.length === 0, 'findings under the old name');
    const remove = new WorkspaceEdit();
    remove.deleteFile(other);
    await workspace.applyEdit(remove);
    await findingsUntil(other, (found) => found.length === 0, 'findings in what was deleted');
  });

  it('remembers what the writer said of a document', async () => {
    const { document } = await open(file('recipe.md'));
    await commands.executeCommand('proviso.isPolicy');
    await findingsUntil(document.uri, (found) => found.length > 0, 'the writer is not believed');
    await commands.executeCommand('proviso.restartServer');
    await findingsUntil(document.uri, (found) => found.length > 0, 'it is forgotten with the server');
    await commands.executeCommand('proviso.isNotPolicy');
    await findingsUntil(document.uri, (found) => found.length === 0, 'it cannot be taken back');
  });

  it('keeps working after its server was started again', async () => {
    const { document } = await open(file('policy.txt'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'no findings');
    await commands.executeCommand('proviso.restartServer');
    await findingsUntil(document.uri, (found) => found.length > 0, 'no findings after the start');
  });
});
