import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import * as node from 'vscode-languageserver/node';
import { TestClient } from './client.ts';

const root = path.join(import.meta.dirname, '../..');
const bundle = path.join(root, 'dist/server/node.js');
const policy = readFileSync(path.join(root, 'test/fixtures/policies/contradictions.md'), 'utf8');

let server: ChildProcess;
afterEach(() => void server.kill());

test('the bundle speaks over stdio, and leaves when it is told to', async () => {
  expect(existsSync(bundle), 'dist/server/node.js is there (npm run build)').toBe(true);
  server = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { stdin, stdout } = server;
  if (!stdin || !stdout) throw new Error('the server has no pipes');
  const client = await TestClient.connect(
    node.createMessageConnection(new node.StreamMessageReader(stdout), new node.StreamMessageWriter(stdin)),
  );
  const uri = 'file:///work/privacy.md';
  await client.open(uri, policy);
  const codes = (await client.pull(uri)).map(({ code }) => code);
  expect(codes).toContain('contradiction/sharing');
  expect(await client.proviso('proviso/rulePage', { id: 'contradiction/sharing' })).toContain('contradiction/sharing');
  expect(await client.proviso('proviso/rulePage', { id: 'clauses/contact' })).toMatch(/^# /m);
  expect(client.logged).toEqual([]);

  const left = new Promise((resolve) => server.once('exit', resolve));
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  expect(await left).toBe(0);
});

test('the bundle speaks over IPC, as VS Code starts it', async () => {
  server = spawn(process.execPath, [bundle, '--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const client = await TestClient.connect(
    node.createMessageConnection(new node.IPCMessageReader(server), new node.IPCMessageWriter(server)),
  );
  const uri = 'untitled:Untitled-1';
  await client.open(uri, policy);
  expect((await client.pull(uri)).length).toBeGreaterThan(0);
});
