import { ConfigurationTarget, workspace } from 'vscode';
import { closeAll, file, findingsUntil, has, open } from './helpers.ts';

const set = (name: string, value: unknown): Thenable<void> =>
  workspace.getConfiguration('proviso').update(name, value, ConfigurationTarget.Workspace);

describe('settings', () => {
  afterEach(async () => {
    await set('rules', undefined);
    await set('regimes', undefined);
    await closeAll();
  });

  it('turns a rule off, and on again', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, has('contradiction/sharing'), 'the contradiction is not found');
    await set('rules', { 'contradiction/sharing': 'off' });
    await findingsUntil(document.uri, (found) => !has('contradiction/sharing')(found), 'the rule is still on');
    await set('rules', undefined);
    await findingsUntil(document.uri, has('contradiction/sharing'), 'the rule stays off');
  });

  it('leaves the law to the settings where they decide', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, has('missing/retention-period'), 'the GDPR is not read from the text');
    const config = file('.proviso.yaml');
    await workspace.fs.writeFile(config, new TextEncoder().encode('regimes: [caloppa]\n'));
    await findingsUntil(document.uri, (found) => !has('missing/retention-period')(found), 'the new file is not read');
    await set('regimes', ['gdpr']);
    await findingsUntil(document.uri, has('missing/retention-period'), 'the setting does not win');
    await workspace.fs.delete(config);
  });

  it('checks against the law that is chosen', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, has('missing/retention-period'), 'the GDPR is not read from the text');
    await set('regimes', ['caloppa']);
    await findingsUntil(
      document.uri,
      (found) => found.length > 0 && !has('missing/retention-period')(found),
      'CalOPPA asks for no retention period',
    );
  });
});
