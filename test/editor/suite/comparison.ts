import { commands, TabInputCustom, TabInputWebview, Uri, window, workspace } from 'vscode';
import { closeAll, file, findingsUntil, ok, open } from './helpers.ts';

describe('a comparison', () => {
  afterEach(closeAll);

  it('shows beside the policy what changed since another version', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    await commands.executeCommand('proviso.compare', file('archive/old-policy.txt'));
    const page = Uri.from({
      scheme: 'proviso-view',
      path: '/comparison/privacy-policy.md.md',
      query: document.uri.toString(),
    });
    const text = (await workspace.openTextDocument(page)).getText();
    ok(/^# What changed from .*old-policy\.txt/.test(text), `the page says: ${text.slice(0, 200)}`);
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const shown = tabs.some(({ input }) => input instanceof TabInputWebview || input instanceof TabInputCustom);
    ok(shown, 'no page is shown');
  });
});
