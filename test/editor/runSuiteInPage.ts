import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { cache } from '../../server/build/paths.ts';
import { openPage } from './browser.ts';
import { mark } from './report.ts';

/** Milliseconds that a suite may take. */
const limit = 240_000;

/**
 * Opens an editor's address, which names a test suite, and passes on what the suite prints.
 *
 * @returns the suite's exit code; 1, with a picture of the page, where it does not end.
 */
export async function runSuiteInPage(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser);
  const everything: string[] = [];
  const { ended } = await listen(page, (line) => {
    everything.push(line);
    if (line.startsWith(mark)) process.stdout.write(`${line.slice(mark.length)}\n`);
  });
  await page.goto(address);
  const code = await Promise.race([ended, delay(limit, undefined, { ref: false })]);
  const began = everything.some((line) => line.startsWith(mark));
  if (code !== undefined && began) return code;
  const picture = path.join(cache, 'test', 'suite.png');
  await page.screenshot({ path: picture });
  const what = began ? `did not end within ${limit / 1000} s` : 'did not begin';
  process.stdout.write(`${everything.join('\n')}\nThe suite ${what}: see ${picture}\n`);
  return 1;
}

/**
 * Lets VS Code run a test suite in this page and report to us.
 *
 * A built VS Code listens to `extensionTestsPath` only with its smoke test driver on, which is a setting of the page:
 * it is changed in the page itself, as Chromium takes a document that a test fulfils for one from another network and
 * then blocks the editor's socket.
 *
 * @returns a promise of the suite's exit code; in an object, as waiting for the one must not wait for the other.
 */
async function listen(page: Page, print: (line: string) => void): Promise<{ readonly ended: Promise<number> }> {
  let finish: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    finish = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => print(format(...args)));
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
  return { ended };
}
