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

export async function openPage(browser: Browser, size = { width: 1280, height: 800 }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1 });
  return context.newPage();
}
