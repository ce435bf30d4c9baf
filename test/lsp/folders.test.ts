import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, ShowMessageRequestParams } from 'vscode-languageserver/node';
import { type ClientOptions, editorCapabilities, startInMemory, type TestClient, until } from './client.ts';
import { policy } from './sample.ts';

const capabilities = {
  ...editorCapabilities,
  workspace: {
    ...editorCapabilities.workspace,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};
const [shop, maps] = ['file:///work/shop', 'file:///work/maps'];
const [ofShop, ofMaps] = [`${shop}/privacy.md`, `${maps}/legal/privacy.md`];

let client: TestClient;
const start = async (options: ClientOptions): Promise<void> => {
  client = await startInMemory({ capabilities, folders: [shop, maps], ...options });
  await client.open(ofShop, policy);
  await client.open(ofMaps, policy);
};
const regimesOf = async (uri: string): Promise<readonly string[]> => {
  await client.pull(uri);
  return client.statuses.findLast((status) => status.uri === uri)?.regimes.map(({ id }) => id) ?? [];
};
const turnsOff = async (uri: string): Promise<CodeAction | undefined> => {
  const diagnostics = (await client.pull(uri)).filter(({ code }) => code === 'contradiction/sharing');
  const range = diagnostics[0]?.range;
  const params = { textDocument: { uri }, range, context: { diagnostics } };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
  return actions.find(({ title }) => title.startsWith('Turn contradiction/sharing off'));
};

afterEach(() => {
  client.dispose();
  expect(client.logged).toEqual([]);
});

describe('a house standard', () => {
  test('is watched where it lies, and read again when it changes on disk', async () => {
    const house = `${shop}/standards/ours.yaml`;
    const files = {
      [`${shop}/.proviso.yaml`]: 'regimes: [gdpr]\nhouse: ./standards/ours.yaml\n',
      [house]: 'required: []\n',
    };
    await start({ files });
    const patterns = (): string => JSON.stringify(client.registered.map(({ registerOptions }) => registerOptions));
    await until(() => patterns().includes('**/ours.yaml'));
    expect(patterns()).toContain('**/.proviso.{yaml,yml,json}');
    const codes = async () => (await client.pull(ofShop)).map(({ code }) => code);
    expect(await codes()).not.toContain('missing/motto');
    files[house] = 'required: [motto]\nclauses:\n  - { id: motto, title: Our motto, cues: [we row with care] }\n';
    const before = client.refreshes;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: house, type: 2 }] });
    await until(() => client.refreshes > before);
    expect(await codes()).toContain('missing/motto');
  });
});

describe('a workspace of several folders', () => {
  test('has a configuration in each, the nearest to the document', async () => {
    await start({
      files: {
        'file:///work/.proviso.yaml': 'regimes: [lgpd]\n',
        [`${shop}/.proviso.yaml`]: 'regimes: [ccpa]\n',
        [`${maps}/.proviso.yaml`]: 'regimes: [pipl]\n',
        [`${maps}/legal/.proviso.yaml`]: 'regimes: [uk]\n',
      },
    });
    expect(await regimesOf(ofShop)).toEqual(['ccpa']);
    expect(await regimesOf(ofMaps)).toEqual(['uk']);
  });

  test('has settings in each', async () => {
    const settings: Record<string, unknown> = { '': { regimes: ['lgpd'] }, [maps]: { regimes: ['pipl'] } };
    await start({ settings });
    await until(() => client.refreshes > 0);
    expect(await regimesOf(ofShop)).toEqual(['lgpd']);
    expect(await regimesOf(ofMaps)).toEqual(['pipl']);
    const before = client.refreshes;
    settings[shop] = { regimes: ['ccpa'] };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.refreshes > before);
    expect(await regimesOf(ofShop)).toEqual(['ccpa']);
    expect(await regimesOf(ofMaps)).toEqual(['pipl']);
  });

  test('gains and loses folders', async () => {
    const folders = [shop];
    const files = { 'file:///work/.proviso.yaml': 'regimes: [lgpd]\n' };
    const settings = { '': {}, [maps]: { regimes: ['pipl'] } };
    await start({ folders, files, settings });
    await until(() => client.refreshes > 0);
    expect(await regimesOf(ofMaps)).toEqual(['lgpd']);
    const told = async (): Promise<void> => {
      const before = client.refreshes;
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [] },
      });
      await until(() => client.refreshes > before);
    };
    folders.push(maps);
    await told();
    expect(await regimesOf(ofMaps)).toEqual(['pipl']);
    folders.pop();
    await told();
    expect(await regimesOf(ofMaps)).toEqual(['lgpd']);
  });

  test('writes what is turned off into the folder of the document', async () => {
    await start({});
    const off = await turnsOff(ofMaps);
    expect(JSON.stringify(off?.edit)).toContain(`"uri":"${maps}/.proviso.yaml"`);
    const told: ShowMessageRequestParams[] = [];
    client.connection.onRequest('window/showMessageRequest', (params: ShowMessageRequestParams) => {
      told.push(params);
      return params.actions?.[0] ?? null;
    });
    await client.request('workspace/executeCommand', off?.command ?? {});
    await until(() => client.shown.length > 0);
    expect(told.map(({ message }) => message)).toEqual([
      '.proviso.yaml was changed. Undo there, or delete the entry, to take it back.',
    ]);
    expect(client.shown).toMatchObject([{ uri: `${maps}/.proviso.yaml` }]);
  });

  test('writes nothing for a document outside of it, where it would not be found', async () => {
    await start({});
    const outside = 'file:///home/writer/privacy.md';
    await client.open(outside, policy);
    expect(await turnsOff(outside)).toBeUndefined();
  });

  test('names no text that is not saved in a configuration file', async () => {
    await start({ files: { [`${shop}/.proviso.yaml`]: 'regimes: [gdpr]\n' } });
    const unsaved = 'untitled:Untitled-1';
    await client.open(unsaved, policy.replaceAll('#', ''), 'plaintext');
    const diagnostics = (await client.pull(unsaved)).filter(({ code }) => code === 'contradiction/sharing');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: unsaved },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    expect(actions.map(({ title }) => title)).toContain('Ignore contradiction/sharing here until the window closes');
    expect(JSON.stringify((await turnsOff(unsaved))?.edit)).toContain(`"uri":"${shop}/.proviso.yaml"`);
  });
});
