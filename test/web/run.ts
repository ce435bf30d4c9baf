/** Runs the editor's suite in VS Code for the Web, where the extension and its server are web workers. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../server/build/codeServer.ts';
import { editorPrograms, fillEditorCache } from '../../server/build/editorCache.ts';
import { root } from '../../server/build/paths.ts';
import { launchBrowser } from '../editor/browser.ts';
import { bundleSuite } from '../editor/bundle.ts';
import { runSuiteInPage } from '../editor/runSuiteInPage.ts';

/** What is used of @vscode/test-web; its command line would fetch a browser and a VS Code of its own. */
interface TestWeb {
  runServer(host: string, port: number, options: Readonly<Record<string, unknown>>): Promise<Server>;
}

async function main(): Promise<void> {
  fillEditorCache();
  const suite = await bundleSuite('test/web/index.ts', 'browser');
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'proviso-web-'));
  cpSync(path.join(root, 'test/editor/workspace'), workspace, { recursive: true });
  const { runServer }: TestWeb = createRequire(__filename)(editorPrograms.webServer);
  const port = await freePort();
  const server = await runServer('localhost', port, {
    build: { type: 'static', location: editorPrograms.webBuild, quality: 'stable', version: '1.91.1' },
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    folderMountPath: workspace,
  });
  const browser = await launchBrowser();
  try {
    process.stdout.write(`Editor: VS Code for the Web 1.91.1, browser Chromium ${browser.version()}\n`);
    const code = await runSuiteInPage(browser, `http://localhost:${port}/`);
    process.exitCode = code === 0 ? 0 : 1;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
