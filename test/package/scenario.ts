import type { Checks } from './checks.ts';
import type { Workbench } from './workbench.ts';

const contradiction = 'third parties';
const retention = 'How long we keep';

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
    await workbench.policyRow('missing').waitFor();
    await workbench.picture('policy-view');
  });

  await checks.step('names every line of the Policy view for screen readers, with its state in words', async () => {
    const label = await workbench.policyRow('GDPR').getAttribute('aria-label');
    if (!label || !/GDPR, \d+ of \d+ satisfied/.test(label)) throw new Error(`the label is “${label}”`);
  });

  await checks.step('offers a quick fix by keyboard', async () => {
    await workbench.goToLine(1);
    await page.keyboard.press('Control+.');
    await page.waitForSelector('.action-widget .monaco-list-row:has-text("Insert the standard clause")');
    await workbench.picture('quick-fix');
    await page.keyboard.press('Escape');
  });

  await checks.step('inserts a missing clause by a click in the Policy view', async () => {
    const row = workbench.policyRow('Retention');
    await row.click();
    await workbench.text(retention).waitFor();
    await workbench.picture('inserted');
  });
}
