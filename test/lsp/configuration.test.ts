import { afterEach, describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver/node';
import { changeConfig } from '../../server/src/service/configEdits.ts';
import { type ClientOptions, startInMemory, type TestClient, until } from './client.ts';
import { policy, uri } from './sample.ts';

let client: TestClient;
const start = async (options?: ClientOptions): Promise<void> => {
  client = await startInMemory(options);
};

afterEach(() => {
  client.dispose();
  expect(client.logged).toEqual([]);
});

describe('configuration', () => {
  const config = 'file:///work/.proviso.yaml';

  test('holds for the documents below it, and its faults are sent for the file itself', async () => {
    await start({ files: { [config]: 'rules:\n  contradiction/sharing: hint\n  no/such-rule: off\n' } });
    await client.open(uri, policy);
    const faults = await client.pushedFor(config, (diagnostics) => diagnostics.length > 0);
    expect(faults).toMatchObject([{ code: 'config/unknown-rule', range: { start: { line: 2, character: 2 } } }]);
    const conflict = (await client.pull(uri)).find(({ code }) => code === 'contradiction/sharing');
    expect(conflict?.severity).toBe(4);
    expect(client.pushed.every((params) => params.uri === config)).toBe(true);
  });

  test('names a house standard, whose clauses are asked for and whose faults are its own', async () => {
    const house = 'file:///work/house.yaml';
    const files = {
      [config]: 'regimes: [gdpr]\nhouse: ./house.yaml\n',
      [house]:
        'name: Ours\nrequired: [motto, slogan]\nclauses:\n  - { id: motto, title: Our motto, cues: [we row with care] }\n',
    };
    await start({ files });
    await client.open(uri, policy);
    expect((await client.pull(uri)).map(({ code }) => code)).toContain('missing/motto');
    const faults = await client.pushedFor(house, (diagnostics) => diagnostics.length > 0);
    expect(faults).toMatchObject([{ code: 'config/invalid-value', range: { start: { line: 1, character: 18 } } }]);
  });

  test('may name a file that is not there', async () => {
    await start({ files: { [config]: 'house: ./nowhere.yaml\n' } });
    await client.open(uri, policy);
    const faults = await client.pushedFor(config, (diagnostics) => diagnostics.length > 0);
    expect(faults).toMatchObject([{ code: 'config/unreadable-file', range: { start: { character: 7 } } }]);
  });

  test('says which files are never checked and where patterns start', async () => {
    const archived = 'file:///work/archive/privacy.md';
    await start({ files: { [config]: 'exclude: [archive/**]\n' }, folders: ['file:///'] });
    await client.open(uri, policy);
    await client.open(archived, policy);
    expect(await client.pull(uri)).not.toEqual([]);
    expect(await client.pull(archived)).toEqual([]);
    expect(await client.proviso('proviso/checkText', { uri: archived, text: policy })).toMatchObject({ kind: 'other' });
    await client.proviso('proviso/setKind', { uri: archived, kind: 'privacy-policy' });
    expect(await client.pull(archived)).not.toEqual([]);
  });

  test('is completed and explained', async () => {
    await start();
    await client.open(config, 'regimes: [gd]\n', 'yaml');
    const textDocument = { uri: config };
    const position = { line: 0, character: 12 };
    const items = await client.request<CompletionItem[]>('textDocument/completion', { textDocument, position });
    expect(items.map(({ label }) => label)).toContain('gdpr');
    expect(await client.request('textDocument/hover', { textDocument, position })).toBeNull();
  });

  test('is read as it is typed', async () => {
    await start();
    await client.open(uri, policy);
    await client.open(config, 'rules: { contradiction: off }\n', 'yaml');
    await until(() => client.refreshes > 0);
    expect((await client.pull(uri)).map(({ code }) => code)).not.toContain('contradiction/sharing');
    await client.change(config, 'rules: { contradiction: loud }\n');
    const faults = await client.pushedFor(config, (diagnostics) => diagnostics.length > 0);
    expect(faults[0]?.code).toBe('config/invalid-value');
    expect(client.refreshes).toBeGreaterThan(0);
  });

  test('keeps the regimes that are chosen, where there is one', async () => {
    await start({ files: { [config]: '# Ours\nregimes: [ccpa]\nrules: { wording: off }\n' } });
    await client.open(uri, policy);
    const textOf = (edit: unknown): string => /"newText":"(.*?)"[,}]/.exec(JSON.stringify(edit))?.[1] ?? '';
    const choose = (...regimes: string[]) => client.proviso('proviso/chooseRegimes', { uri, regimes });
    expect(textOf(await choose('gdpr', 'uk'))).toBe('# Ours\\nregimes: [ gdpr, uk ]\\nrules: { wording: off }\\n');
    expect(textOf(await choose())).toBe('# Ours\\nregimes: []\\nrules: { wording: off }\\n');
    client.dispose();
    await start();
    await client.open(uri, policy);
    expect(await choose('gdpr')).toBeNull();
  });

  test('is JSON as well, with the regimes that are chosen', () => {
    const chosen = (text: string, ...regimes: string[]) =>
      changeConfig('.proviso.json', text, { kind: 'regimes', regimes });
    expect(JSON.parse(chosen('{ "regimes": ["ccpa"], "rules": {} }', 'lgpd'))).toEqual({
      regimes: ['lgpd'],
      rules: {},
    });
    expect(JSON.parse(chosen('{ "regimes": ["ccpa"], "rules": {} }'))).toEqual({ regimes: [], rules: {} });
  });

  test('gives way to the settings of the editor', async () => {
    await start({
      files: { [config]: 'regimes: [ccpa]\n' },
      initializationOptions: { settings: { regimes: ['pipl'], rules: {} } },
    });
    await client.open(uri, policy);
    await client.pull(uri);
    expect(client.statuses[0]?.regimes).toEqual([{ id: 'pipl', short: 'PIPL', source: 'configured' }]);
  });
});
