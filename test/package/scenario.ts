import type { Checks } from './checks.ts';
import type { Workbench } from './workbench.ts';

const contradiction = 'third parties';

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

  await checks.step('goes from a contradiction to the text', async () => {
    await workbench.policyRow('This sentence describes').click();
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

  await checks.step('shows the page of a rule as it is meant to be read', async () => {
    await workbench.policyRow('This sentence describes').hover();
    await page.locator('.action-label[aria-label="Explain"]').first().click();
    await page.waitForSelector('.tab.active:has-text("sharing.md")');
    await page.waitForSelector('.webview');
  });
}
