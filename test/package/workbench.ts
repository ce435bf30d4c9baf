import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** VS Code's window, as a writer uses it: by keyboard, and by what stands on the screen. */
export class Workbench {
  constructor(
    readonly page: Page,
    readonly pictures: string,
  ) {}

  async open(address: string, folder: string): Promise<void> {
    await this.page.goto(`${address}/?folder=${encodeURIComponent(folder)}`);
    await this.page.waitForSelector('.explorer-folders-view .monaco-list-row');
  }

  /** Opens the list at the top of the window; what is typed from then on goes there. */
  async openQuickInput(key: 'Control+P' | 'Control+G' | 'F1'): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.waitForSelector('.quick-input-widget input:focus');
  }

  /** Opens a file by Ctrl+P. */
  async openFile(name: string): Promise<void> {
    await this.openQuickInput('Control+P');
    await this.page.keyboard.type(name);
    // Files that were open stand in the list before what is typed has been looked for.
    await this.page.waitForSelector(`.quick-input-list .monaco-list-row.focused:has-text("${name}")`);
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector(`.tab.active:has-text("${name}")`);
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.openQuickInput('F1');
    await this.page.keyboard.type(title);
    await this.page.waitForSelector(`.quick-input-list .monaco-list-row:has-text("${title}")`);
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' });
  }

  /** An entry of the list that is open. */
  quickPick(text: string | RegExp): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** What the palette offers for a few words, without them; it is left again. */
  async paletteEntries(words: string): Promise<readonly string[]> {
    await this.openQuickInput('F1');
    await this.page.keyboard.type(words);
    await this.quickPick(words).waitFor();
    const rows = await this.page.locator('.quick-input-list .monaco-list-row').all();
    const labels = await Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
    await this.page.keyboard.press('Escape');
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' });
    return labels
      .filter((label) => label.startsWith(words))
      .map((label) => label.slice(words.length).split(',')[0] ?? '');
  }

  /** Puts the cursor on a line of the document, counted from 1. */
  async goToLine(line: number): Promise<void> {
    await this.openQuickInput('Control+G');
    await this.page.keyboard.type(String(line));
    // On a slow machine the list still says what was there before the number.
    await this.quickPick(new RegExp(`line ${line}\\b`)).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' });
  }

  /** Changes the colour theme as a writer does. `kind` is what VS Code calls its like. */
  async useTheme(name: string, kind: 'vs' | 'vs-dark' | 'hc-black'): Promise<void> {
    await this.openQuickInput('F1');
    await this.page.keyboard.type('Preferences: Color Theme');
    // A command that looks for themes elsewhere stands first.
    await this.page.locator('.quick-input-list .monaco-list-row[aria-label^="Preferences: Color Theme"]').click();
    await this.page.waitForSelector('.quick-input-list .monaco-list-row[aria-label^="Light"]');
    await this.page.keyboard.type(name);
    await this.page.waitForSelector(`.monaco-workbench.${kind}`);
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' });
  }

  /** Puts the keyboard on the first line of the Policy view. */
  async focusPolicyView(): Promise<void> {
    await this.command('Focus on Policy View');
    await this.page.waitForSelector('.tree-explorer-viewlet-tree-view .monaco-list:focus');
    await this.page.keyboard.press('Home');
  }

  /** The line of the Policy view that the keyboard is on, as it is read out. */
  async focusedPolicyRow(): Promise<string> {
    const row = this.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row.focused');
    return (await row.getAttribute('aria-label')) ?? '';
  }

  /** What the menu of the line with the keyboard offers, in order; the menu is left again. */
  async contextMenu(): Promise<readonly string[]> {
    await this.page.keyboard.press('Shift+F10');
    const items = this.page.locator('.monaco-menu-container .action-label:not(.separator)');
    await items.first().waitFor();
    const labels = await items.allTextContents();
    await this.page.keyboard.press('Escape');
    await items.first().waitFor({ state: 'detached' });
    return labels;
  }

  /** The first line of the Policy view that begins so. */
  policyRow(label: string): Locator {
    const rows = this.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
    return rows.filter({ hasText: new RegExp(`^${label}`) }).first();
  }

  /** All lines of the Policy view that are on the screen, as they are read out. */
  async policyRows(): Promise<readonly string[]> {
    const rows = await this.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').all();
    return Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  /** Colours of an icon in the Policy view and of what it stands on. */
  async colours(icon: string): Promise<{ readonly icon: Colour; readonly ground: Colour }> {
    // Text, not a function: the tests know no DOM.
    const colours = await this.page.evaluate<readonly string[]>(`(() => {
      const icon = document.querySelector('.tree-explorer-viewlet-tree-view ${icon}');
      return [getComputedStyle(icon).color, getComputedStyle(icon.closest('.part.sidebar')).backgroundColor];
    })()`);
    const [front, back] = colours.map((colour) => (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));
    return { icon: front as unknown as Colour, ground: back as unknown as Colour };
  }

  problem(text: string): Locator {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
  }

  /** A line of the editor. */
  text(text: string): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`) });
  }
}
