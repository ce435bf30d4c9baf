import { extensions } from 'vscode';
import { closeAll, file, findings, findingsUntil, ok, open } from './helpers.ts';

const id = 'proviso.proviso';

// First of all suites: nothing has opened a policy yet.
describe('activation', () => {
  after(closeAll);

  // Not whether it is active: the editor makes texts of its own at times, the field of a search among them.
  it('waits for a text that may be a policy', () => {
    const extension = extensions.getExtension(id);
    ok(extension, `the extension ${id} is not installed`);
    const events: readonly string[] = extension?.packageJSON.activationEvents ?? [];
    ok(events.length > 0, 'nothing activates it');
    ok(
      events.every((event) => event.startsWith('onLanguage:')),
      `something else activates it: ${events}`,
    );
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
