/**
 * Shows what Proviso does: prints the findings and the outline of a policy, then opens an editor on it.
 * `npm start`, or `npm start -- my-policy.md`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { isFree, startCodeServer } from './codeServer.ts';
import { cache, commandLine, root } from './paths.ts';

const sample = path.join(root, 'test/fixtures/policies/contradictions.md');
const preferredPort = 8931;

/** The policy that was named, else a copy of the sample, so that trying things out leaves the project as it is. */
function policy(named: string | undefined): string {
  if (named !== undefined) return path.resolve(process.env.INIT_CWD ?? process.cwd(), named);
  const copy = path.join(cache, 'sample', 'privacy-policy.md');
  mkdirSync(path.dirname(copy), { recursive: true });
  copyFileSync(sample, copy);
  return copy;
}

function proviso(...args: string[]): void {
  process.stdout.write(`\n$ proviso ${args.map((arg) => path.relative(process.cwd(), arg) || arg).join(' ')}\n`);
  spawnSync(process.execPath, [commandLine, ...args], { stdio: 'inherit' });
}

/** A desktop VS Code: the one that the environment names, else `code` where there is a screen to show it on. */
function desktop(): string | undefined {
  if (process.env.VSCODE_EXECUTABLE_PATH) return process.env.VSCODE_EXECUTABLE_PATH;
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const found = screen && spawnSync('code', ['--version'], { shell: process.platform === 'win32' }).status === 0;
  return found ? 'code' : undefined;
}

async function openInBrowser(file: string): Promise<void> {
  const vsix = path.join(cache, 'proviso.vsix');
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const packed = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], {
    cwd: root,
    encoding: 'utf8',
  });
  if (packed.status !== 0) throw new Error(`The extension could not be packed:\n${packed.stdout}${packed.stderr}`);
  const server = await startCodeServer({
    vsix,
    settings: { 'editor.wordWrap': 'on' },
    port: (await isFree(preferredPort)) ? preferredPort : 0,
  });
  const payload = JSON.stringify([['openFile', `vscode-remote://${new URL(server.address).host}${file}`]]);
  const query = new URLSearchParams({ folder: path.dirname(file), payload });
  process.stdout.write(`\nThe editor is open at\n\n  ${server.address}/?${query}\n\nPress Ctrl+C to end it.\n`);
  const end = (): void => {
    server.stop().finally(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

async function main(): Promise<void> {
  const file = policy(process.argv[2]);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  proviso('check', '--fail-on', 'never', file);
  proviso('outline', file);
  const editor = desktop();
  if (editor === undefined) return openInBrowser(file);
  process.stdout.write(`\nOpening ${editor} with the extension.\n`);
  spawn(editor, [`--extensionDevelopmentPath=${root}`, '--new-window', path.dirname(file), file], {
    detached: true,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  }).unref();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
