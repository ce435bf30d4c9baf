/** Starts VS Code in the browser (code-server) on this machine alone, with settings that keep it quiet. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { editorPrograms, fillEditorCache } from './editorCache.ts';

export interface CodeServerOptions {
  /** 0 or undefined: any free port. */
  readonly port?: number;
  /** A .vsix to install before the start. */
  readonly vsix?: string;
  /** User settings beside those that keep the editor quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface CodeServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** What it printed so far. */
  output(): string;
  /** Ends it with all of its children and removes its temporary folder. */
  stop(): Promise<void>;
}

const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'window.dialogStyle': 'custom',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The port that this machine gives for a wish; 0 wishes for any. Rejects where the port is taken. */
async function listenOnce(wish: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(wish, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export const freePort = (): Promise<number> => listenOnce(0);

export const isFree = (port: number): Promise<boolean> =>
  listenOnce(port).then(
    () => true,
    () => false,
  );

async function waitUntilUp(child: ChildProcess, address: string, output: () => string): Promise<void> {
  const giveUp = Date.now() + 60_000;
  while (child.exitCode === null && Date.now() < giveUp) {
    const up = await fetch(`${address}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await delay(100);
  }
  throw new Error(`The editor did not start:\n${output()}`);
}

export async function startCodeServer({ port = 0, vsix, settings = {} }: CodeServerOptions = {}): Promise<CodeServer> {
  fillEditorCache();
  const home = mkdtempSync(path.join(os.tmpdir(), 'proviso-editor-'));
  const userData = path.join(home, 'data');
  const extensions = path.join(home, 'extensions');
  const sockets = path.join(home, 'sockets');
  for (const folder of [path.join(userData, 'User'), extensions, sockets]) mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(home, 'config.yaml'), 'auth: none\n');
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }));
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: sockets };
  const folders = [
    '--config',
    path.join(home, 'config.yaml'),
    '--user-data-dir',
    userData,
    '--extensions-dir',
    extensions,
  ];
  if (vsix !== undefined) {
    execFileSync(editorPrograms.node, [editorPrograms.codeServer, ...folders, '--install-extension', vsix], {
      env,
      stdio: 'pipe',
    });
  }
  const address = `http://127.0.0.1:${port === 0 ? await freePort() : port}`;
  const child = spawn(
    editorPrograms.node,
    [
      editorPrograms.codeServer,
      ...folders,
      '--auth',
      'none',
      '--bind-addr',
      address.slice('http://'.length),
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
    ],
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env },
  );
  const chunks: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => chunks.push(data));
  child.stderr.on('data', (data: Buffer) => chunks.push(data));
  const output = (): string => Buffer.concat(chunks).toString();
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-child.pid, 'SIGTERM'); // the group: it has children of its own
      await Promise.race([ended, delay(5_000)]);
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await waitUntilUp(child, address, output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, output, stop };
}
