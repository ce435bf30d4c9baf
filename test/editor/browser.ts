/** A headless browser for the editor that runs in one. */
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

/** @param language the editor's display language, as its language packs set it; English where none is given */
export async function openPage(browser: Browser, language?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  // Packs are not in the npm registry. Without one VS Code's own texts stay English, those of extensions do not.
  if (language) {
    await page.addInitScript(
      `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => '${language}', set: () => undefined });`,
    );
  }
  return page;
}
