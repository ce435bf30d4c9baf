import { commands } from 'vscode';
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

  it('keeps working after its server was started again', async () => {
    const { document } = await open(file('policy.txt'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'no findings');
    await commands.executeCommand('proviso.restartServer');
    await findingsUntil(document.uri, (found) => found.length > 0, 'no findings after the start');
  });
});
