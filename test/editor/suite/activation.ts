import { extensions, workspace } from 'vscode';
import { closeAll, file, findings, findingsUntil, ok, open } from './helpers.ts';

const id = 'proviso.proviso';

// First of all suites: nothing has opened a policy yet.
describe('activation', () => {
  after(closeAll);

  it('waits until a policy is opened', () => {
    ok(extensions.getExtension(id), `the extension ${id} is not installed`);
    const opened = workspace.textDocuments.map(({ languageId, uri }) => `${languageId} ${uri}`);
    ok(!extensions.getExtension(id)?.isActive, `it is active before any document is open: ${opened}`);
  });

  it('comes by itself when a policy is opened, and finds what is wrong', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'no findings after opening');
    ok(extensions.getExtension(id)?.isActive, 'findings without an active extension');
  });

  it('leaves other documents alone', async () => {
    const { document } = await open(file('recipe.md'));
    const policy = await open(file('privacy-policy.md'));
    await findingsUntil(policy.document.uri, (found) => found.length > 0, 'no findings in the policy');
    ok(findings(document.uri).length === 0, 'findings in a recipe');
  });
});
