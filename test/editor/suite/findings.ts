import { Range, WorkspaceEdit, workspace } from 'vscode';
import { apply, closeAll, codeActions, equal, file, findingsUntil, has, ok, open, rangeOf, rule } from './helpers.ts';

const contradiction = 'contradiction/sharing';
const missing = 'missing/retention-period';

describe('findings', () => {
  afterEach(closeAll);

  it('shows a contradiction on the later statement, with the earlier one beside it', async () => {
    const { document } = await open(file('privacy-policy.md'));
    const found = await findingsUntil(document.uri, has(contradiction), 'the contradiction is not found');
    const finding = found.find((candidate) => rule(candidate) === contradiction);
    const later = rangeOf(document, 'we share your email address and your location with our advertising partners');
    equal(finding?.range.start.line, later.start.line, 'line of the finding');
    const earlier = rangeOf(document, 'We do not share your personal data with third parties');
    equal(
      finding?.relatedInformation?.[0]?.location.range.start.line,
      earlier.start.line,
      'line of the other statement',
    );
  });

  it('goes when the text is mended', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, has(contradiction), 'the contradiction is not found');
    const edit = new WorkspaceEdit();
    edit.delete(document.uri, rangeOf(document, 'We do not share your personal data with third parties.'));
    await workspace.applyEdit(edit);
    await findingsUntil(document.uri, (found) => !has(contradiction)(found), 'the contradiction stays');
  });

  it('inserts a missing clause where it belongs, and the finding goes', async () => {
    const { document } = await open(file('privacy-policy.md'));
    const found = await findingsUntil(document.uri, has(missing), 'the missing clause is not found');
    const finding = found.find((candidate) => rule(candidate) === missing);
    const actions = await codeActions(document.uri, finding?.range ?? new Range(0, 0, 0, 0));
    const insert = actions.find(
      ({ title }) => title.startsWith('Insert the standard clause') && /how long we keep/i.test(title),
    );
    ok(insert, `no such quick fix among: ${actions.map(({ title }) => title).join(' | ')}`);
    const before = document.lineCount;
    await apply(insert);
    await findingsUntil(document.uri, (now) => !has(missing)(now), 'the finding stays after its fix');
    ok(document.lineCount > before, 'nothing was inserted');
    ok(document.getText().indexOf('# Contact us') > document.lineAt(0).text.length, 'the last section is still there');
  });

  it('checks a text that was never saved', async () => {
    const saved = await workspace.openTextDocument(file('privacy-policy.md'));
    const untitled = await workspace.openTextDocument({ language: 'privacy-policy', content: saved.getText() });
    await findingsUntil(untitled.uri, has(contradiction), 'the contradiction is not found');
  });
});
