/**
 * Runs the suite inside a real VS Code: the desktop one that VSCODE_EXECUTABLE_PATH names, else code-server with a
 * headless browser. Neither to be had is a failure.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { startCodeServer } from '../../server/build/codeServer.ts';
import { root } from '../../server/build/paths.ts';
import { launchBrowser } from './browser.ts';
import { bundleSuite } from './bundle.ts';
import { runSuiteInPage } from './runSuiteInPage.ts';

async function inDesktop(executable: string, suite: string, workspace: string): Promise<number> {
  process.stdout.write(`Editor: desktop VS Code, ${executable}\n`);
  return runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
}

async function inCodeServer(suite: string, workspace: string): Promise<number> {
  const browser = await launchBrowser();
  const server = await startCodeServer({ settings: { 'files.autoSave': 'off' } }).catch(async (error) => {
    await browser.close();
    throw error;
  });
  try {
    process.stdout.write(`Editor: code-server, browser Chromium ${browser.version()}\n`);
    const remote = (file: string): string => `vscode-remote://${new URL(server.address).host}${file}`;
    const payload = [
      ['extensionDevelopmentPath', remote(root)],
      ['extensionTestsPath', remote(suite)],
    ];
    const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
    return await runSuiteInPage(browser, `${server.address}/?${query}`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Makes a folder a repository with all that it holds in one commit, whatever the machine's git is told. */
function commitAll(folder: string): void {
  const who = ['-c', 'user.name=Writer', '-c', 'user.email=writer@larkfield.example', '-c', 'commit.gpgsign=false'];
  for (const args of [['init'], ['add', '.'], [...who, 'commit', '--message', 'Policy']]) {
    execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  }
}

async function main(): Promise<void> {
  const suite = await bundleSuite('test/editor/index.ts', 'node');
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'proviso-workspace-'));
  cpSync(path.join(root, 'test/editor/workspace'), workspace, { recursive: true });
  commitAll(workspace);
  const desktop = process.env.VSCODE_EXECUTABLE_PATH;
  try {
    const code = await (desktop ? inDesktop(desktop, suite, workspace) : inCodeServer(suite, workspace));
    process.exitCode = code === 0 ? 0 : 1;
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
