import { commands, window } from 'vscode';
import { closeAll, equal, ok } from './helpers.ts';

const answers = {
  language: 'en',
  format: 'markdown',
  company: 'Kestrel Maps Ltd',
  email: 'privacy@kestrel.example',
  website: '',
  country: 'Ireland',
  regimes: ['gdpr'],
  collected: ['account'],
  moreCollected: 'map searches: to show routes: 12 months',
  cookies: ['session-cookie'],
  moreThirdParties: '',
  forChildren: 'no',
};

/** Presses Enter, or goes back, in the question that is shown. */
const press = async (command: string): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await commands.executeCommand(command);
};
const accept = 'workbench.action.acceptSelectedQuickOpenItem';
const back = 'workbench.action.quickInputBack';

async function until(happened: () => boolean, what: string): Promise<void> {
  for (let tries = 0; !happened(); tries++) {
    if (tries > 100) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a new policy', () => {
  afterEach(closeAll);

  it('is drafted from answers, with what is not given asked step by step', async () => {
    const done = commands.executeCommand('proviso.newPolicy', answers);
    await press(accept); // the product, named after the company
    await press(back); // from who receives it
    await press(accept); // the product, as it was
    await press(accept); // who receives it: the usual
    await press(back); // from another country
    await press(accept); // who receives it, as it was
    await press(accept); // in another country: no
    await done;
    await until(() => window.activeTextEditor !== undefined, 'no draft is opened');
    const document = window.activeTextEditor?.document;
    ok(document, 'no draft is opened');
    ok(document.isUntitled, 'the draft is saved');
    const text = document.getText();
    for (const stated of ['Kestrel Maps Ltd', 'map searches', 'session cookie', 'our hosting provider']) {
      ok(text.includes(stated), `the draft does not state ${stated}`);
    }
  });

  it('is left at any time without a trace', async () => {
    const done = commands.executeCommand('proviso.newPolicy', { ...answers, product: 'Kestrel' });
    await press('workbench.action.closeQuickOpen');
    await done;
    equal(window.activeTextEditor === undefined, true, 'a document is open');
  });
});
