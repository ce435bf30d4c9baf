import { closeAll, equal, file, findingsUntil, open, symbols } from './helpers.ts';

describe('outline', () => {
  afterEach(closeAll);

  it('lists the sections of plain text, which has no headings of its own', async () => {
    const { document } = await open(file('policy.txt'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    const flat = (await symbols(document.uri)).flatMap(({ name, children }) => [name, ...children.map((c) => c.name)]);
    const sections = ['Information we collect', 'How long we keep it', 'Contact us'];
    equal(
      sections.filter((title) => flat.some((name) => name.includes(title))),
      sections,
      `sections among ${flat.join(', ')}`,
    );
  });

  it('leaves the headings of Markdown to VS Code, so that none stands twice', async () => {
    const { document } = await open(file('privacy-policy.md'));
    await findingsUntil(document.uri, (found) => found.length > 0, 'the policy is not checked');
    const names = (await symbols(document.uri)).flatMap(({ name, children }) => [name, ...children.map((c) => c.name)]);
    equal(names.filter((name) => name.includes('Contact us')).length <= 1, true, 'a heading stands twice');
  });
});
