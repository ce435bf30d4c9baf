import type { Checks } from './checks.ts';
import type { Colour, Workbench } from './workbench.ts';

const contradiction = 'third parties';

function expectAll(found: readonly string[], wanted: readonly string[]): void {
  const absent = wanted.filter((label) => !found.includes(label));
  if (absent.length > 0) throw new Error(`${absent.join(', ')} is not among ${found.join(', ')}`);
}

/** What the palette offers as soon as `title` is in it: it follows the editor a moment later than the status bar. */
async function paletteOnce(workbench: Workbench, title: string): Promise<readonly string[]> {
  for (let tries = 1; ; tries++) {
    const offered = await workbench.paletteEntries('Proviso: ');
    if (offered.includes(title) || tries === mostTries) return offered;
  }
}

const mostTries = 5;

/** Proviso's part of the status bar. */
const bar = ({ page }: Workbench) => page.locator('.statusbar-item[id$="proviso.status"]');

/** What a writer does with the extension, from opening a policy to a finding that is gone. */
export async function useTheExtension(checks: Checks, workbench: Workbench): Promise<void> {
  const { page } = workbench;

  await checks.step('activates when a policy is opened, and underlines what is wrong', async () => {
    await workbench.openFile('privacy-policy.md');
    await page.waitForSelector('.squiggly-error, .squiggly-warning', { state: 'attached' });
  });

  await checks.step('lists the findings in the Problems panel', async () => {
    await page.keyboard.press('Control+Shift+M');
    await workbench.problem(contradiction).waitFor();
    await workbench.picture('findings');
    await page.keyboard.press('Control+J');
  });

  await checks.step('shows contradictions, coverage and sections in the Policy view', async () => {
    await workbench.command('View: Show Privacy Policy');
    for (const row of ['Contradictions', 'GDPR', 'Sections']) await workbench.policyRow(row).waitFor();
    await workbench.picture('policy-view');
  });

  await checks.step('names every line of the Policy view for screen readers, with its state in words', async () => {
    const label = await workbench.policyRow('GDPR').getAttribute('aria-label');
    if (!label || !/GDPR, \d+ of \d+ satisfied/.test(label)) throw new Error(`the label is “${label}”`);
  });

  await checks.step('does by keyboard alone what the Policy view can do', async () => {
    await workbench.focusPolicyView();
    await page.keyboard.press('ArrowDown');
    expectAll(await workbench.contextMenu(), ['Go to the Text', 'Fix or Ignore…', 'Explain']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.editor-instance .view-overlays .selected-text', { state: 'attached' });
    await workbench.focusPolicyView();
    await page.keyboard.type('Retention');
    const row = await workbench.focusedPolicyRow();
    if (!row.startsWith('Retention period')) throw new Error(`the keyboard is on “${row}”`);
    expectAll(await workbench.contextMenu(), ['Insert Clause…', 'Explain']);
    await page.keyboard.press('Enter');
    await workbench.policyRow('Retention period').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    await workbench.policyRow('Retention period').waitFor();
  });

  await checks.step('goes from a contradiction to the text', async () => {
    // What is still selected from before would count as having gone there.
    await page.keyboard.press('Control+Home');
    await page.waitForSelector('.editor-instance .view-overlays .selected-text', { state: 'detached' });
    await workbench.policyRow('This sentence says').click();
    await page.waitForSelector('.editor-instance .view-overlays .selected-text', { state: 'attached' });
  });

  await checks.step('inserts a missing clause by a quick fix', async () => {
    await workbench.goToLine(1);
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'How long we keep' }).first();
    await fix.waitFor();
    await workbench.picture('quick-fix');
    await fix.click();
    await workbench.text('How long we keep').waitFor();
    await workbench.policyRow('Retention period').waitFor({ state: 'detached' });
    await workbench.picture('inserted');
  });

  await checks.step('takes the insertion back in one step', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    await workbench.text('How long we keep').waitFor({ state: 'detached' });
    await workbench.policyRow('Retention period').waitFor();
  });

  await checks.step('inserts a missing clause by a click in the Policy view', async () => {
    await workbench.policyRow('Complaint').click();
    await workbench.text('supervisory authority').waitFor();
  });

  await checks.step('shows in the status bar how the policy stands, and what can be done', async () => {
    await bar(workbench)
      .filter({ hasText: /GDPR · \d+/ })
      .waitFor();
    await bar(workbench).click();
    await workbench.quickPick('Go to a finding…').waitFor();
    await workbench.quickPick('Go to a finding…').click();
    await workbench.quickPick('Contradictions').first().waitFor();
    await page.keyboard.type('Contradictions');
    await page.waitForSelector('.editor-instance .view-overlays .selected-text', { state: 'attached' });
    await page.keyboard.press('Enter');
  });

  await checks.step(
    'offers in the palette and in the menu of the text what a policy asks for, and there only',
    async () => {
      expectAll(await workbench.paletteEntries('Proviso: '), ['Insert Clause…', 'Choose Regimes…', 'Go to Finding…']);
      await workbench.text('encryption').click({ button: 'right' });
      await page.locator('.monaco-menu-container .action-label', { hasText: 'Privacy Policy' }).waitFor();
      await page.keyboard.press('Escape');
      await workbench.openFile('recipe.md');
      await bar(workbench).waitFor({ state: 'detached' });
      const offered = await paletteOnce(workbench, 'This Is a Privacy Policy');
      expectAll(offered, ['This Is a Privacy Policy', 'New Policy…']);
      const strange = offered.filter((title) => /Insert|Regimes|Data Map|Is Not/.test(title));
      if (strange.length > 0) throw new Error(`offered for a recipe: ${strange.join(', ')}`);
      await workbench.openFile('privacy-policy.md');
    },
  );

  await checks.step('keeps the laws that are chosen in the file that decides them', async () => {
    await workbench.openFile('old-policy.txt');
    await bar(workbench)
      .filter({ hasText: /GDPR · \d+/ })
      .click();
    await workbench.quickPick('Choose the laws').click();
    await workbench.quickPick('UK GDPR').waitFor();
    await page.keyboard.type('UK GDPR');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await bar(workbench)
      .filter({ hasText: /GDPR \+1/ })
      .waitFor();
    await workbench.openFile('.proviso.yaml');
    await workbench.text('regimes: [gdpr, uk]').waitFor();
    await workbench.openFile('privacy-policy.md');
  });

  await checks.step('shows the page of a rule as it is meant to be read', async () => {
    const row = workbench.policyRow('This sentence says');
    await row.hover();
    await row.locator('.action-label[aria-label="Explain"]').click();
    await page.waitForSelector('.tab.active:has-text("sharing.md")');
    await page.waitForSelector('.webview');
  });
}

/** The same view in a dark theme and in one of high contrast. */
export async function useOtherThemes(checks: Checks, workbench: Workbench): Promise<void> {
  await workbench.openFile('privacy-policy.md');
  await workbench.command('View: Show Privacy Policy');
  for (const [name, kind, picture] of [
    ['Dark Modern', 'vs-dark', 'dark'],
    ['Dark High Contrast', 'hc-black', 'high-contrast'],
  ] as const) {
    await checks.step(`can be read in ${name}`, async () => {
      await workbench.useTheme(name, kind);
      await workbench.policyRow('GDPR').waitFor();
      const { icon, ground } = await workbench.colours('.codicon-circle-slash');
      const ratio = contrast(icon, ground);
      if (ratio < 3) throw new Error(`the icon for what is missing has a contrast of ${ratio.toFixed(1)}`);
      await workbench.picture(picture);
    });
  }
}

/** The contrast of two colours, 1 to 21, as the Web Content Accessibility Guidelines 2.1 have it. */
function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What a writer sees whose editor speaks Chinese. */
export async function useItInChinese(checks: Checks, workbench: Workbench): Promise<void> {
  const { page } = workbench;

  await checks.step('speaks Chinese where the editor does', async () => {
    await workbench.openFile('privacy-policy.md');
    await page.waitForSelector('.squiggly-error, .squiggly-warning', { state: 'attached' });
    await page.locator('.activitybar .action-label[aria-label*="隐私政策"]').click({ force: true });
    for (const row of ['矛盾', 'GDPR14 项中', '章节', '个人信息的保存期限']) await workbench.policyRow(row).waitFor();
    const rows = await workbench.policyRows();
    const english = rows.filter((row) => /satisfied|missing|stated|clause|finding|line \d/.test(row));
    if (english.length > 0) throw new Error(`in English: ${english.join(' | ')}`);
    await workbench.picture('chinese');
  });

  await checks.step('offers its actions in Chinese', async () => {
    for (const title of ['插入条款…', '选择适用法规…', '只显示待处理项']) {
      await page.locator(`.pane-header .action-label[aria-label^="${title}"]`).first().waitFor({ state: 'attached' });
    }
    await workbench.goToLine(1);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: '插入标准条款' }).first().waitFor();
    await page.keyboard.press('Escape');
  });
}
