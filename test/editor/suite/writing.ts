import { type CompletionList, commands, type Hover, type MarkdownString, Uri, workspace } from 'vscode';
import { closeAll, file, findingsUntil, has, ok, open, rangeOf } from './helpers.ts';

const content = 'Privacy Policy\n\nWe collect your email address.\n\nclause';

describe('writing', () => {
  afterEach(closeAll);

  it('offers the standard clauses as snippets', async () => {
    const document = await workspace.openTextDocument({ language: 'privacy-policy', content });
    const end = document.positionAt(content.length);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(
      labels.some((label) => label.startsWith('clause-contact')),
      `no clause-contact among ${labels.length} completions: ${labels.slice(0, 10).join(', ')}`,
    );
  });

  it('inserts a clause by command', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, has('missing/retention-period'), 'the missing clause is not found');
    await commands.executeCommand('proviso.insertClause', 'retention-period');
    await findingsUntil(
      document.uri,
      (found) => !has('missing/retention-period')(found),
      'the clause is still missing',
    );
  });

  it('explains a clause where the pointer rests', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    const at = rangeOf(document, 'Contact us').start.translate(0, 2);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join('\n');
    ok(/contact/i.test(text) && /Art\./.test(text), `the hover says: ${text || 'nothing'}`);
  });

  it('opens the page of a rule without a network', async () => {
    const page = Uri.from({ scheme: 'proviso-docs', path: '/contradiction/sharing.md' });
    const text = (await workspace.openTextDocument(page)).getText();
    ok(/## Why it matters/.test(text), `the page says: ${text.slice(0, 200)}`);
  });
});
