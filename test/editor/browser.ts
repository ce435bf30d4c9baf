/** A headless browser for the editor that runs in one. */
import { format } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../server/build/editorCache.ts';

export async function launchBrowser(): Promise<Browser> {
  const { executable, env } = findBrowser();
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env } as Record<string, string>,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export async function openPage(browser: Browser, size = { width: 1280, height: 800 }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1 });
  return context.newPage();
}

/**
 * Lets VS Code run a test suite in this page and report to us.
 *
 * A built VS Code listens to `extensionTestsPath` only with its smoke test driver on, which is a setting of the page:
 * it is changed in the page itself, as Chromium takes a document that a test fulfils for one from another network and
 * then blocks the editor's socket.
 *
 * @returns how the suite ended: its exit code.
 */
export async function listenForSuite(page: Page): Promise<Promise<number>> {
  let finish: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    finish = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    process.stdout.write(`${format(...args)}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
  // Text, not a function: what tsx compiles refers to helpers that the page does not have.
  await page.addInitScript(`
    document.addEventListener('readystatechange', () => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (window.top !== window || document.readyState !== 'interactive' || !meta) return;
      const settings = JSON.parse(meta.getAttribute('data-settings'));
      settings.developmentOptions = { ...settings.developmentOptions, enableSmokeTestDriver: true };
      meta.setAttribute('data-settings', JSON.stringify(settings));
    });
  `);
  return ended;
}
