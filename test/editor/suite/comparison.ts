import { commands, TabInputCustom, TabInputWebview } from 'vscode';
import { closeAll, file, findingsUntil, ok, open, tabShown } from './helpers.ts';

describe('a comparison', () => {
  afterEach(closeAll);

  it('shows beside the policy what changed since another version', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    await commands.executeCommand('proviso.compare', file('archive/old-policy.txt'));
    const { input } = await tabShown(/^What changed from .*old-policy\.txt to .*privacy-policy\.md$/);
    ok(input instanceof TabInputWebview, 'it is shown as a text');
  });
});

describe('a page', () => {
  afterEach(closeAll);

  it('of the data map is named by what it tells, and its links lead to the text', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    await commands.executeCommand('proviso.showDataMap');
    await tabShown(/^Data map: .*privacy-policy\.md$/);
    const html = await commands.executeCommand<string>('markdown.api.render', '[1](command:proviso.goTo?%5B%5D)');
    ok(html.includes('href="command:proviso.goTo?%5B%5D"'), `the link is ${html}`);
  });

  it('of a rule is shown as it is read', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    await commands.executeCommand('proviso.server.openPage', 'text/doubled-word');
    const { input } = await tabShown(/doubled-word/);
    ok(input instanceof TabInputWebview || input instanceof TabInputCustom, 'it is shown as a text');
  });
});
