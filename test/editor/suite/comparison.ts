import { commands, TabInputWebview, window } from 'vscode';
import { closeAll, file, findingsUntil, ok, open } from './helpers.ts';

describe('a comparison', () => {
  afterEach(closeAll);

  it('shows beside the policy what changed since another version', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    await commands.executeCommand('proviso.compare', file('archive/old-policy.txt'));
    const pages = window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof TabInputWebview);
    const titles = pages.map(({ label }) => label).join();
    ok(/^What changed from .*old-policy\.txt to .*privacy-policy\.md$/.test(titles), `the pages are: ${titles}`);
  });
});
