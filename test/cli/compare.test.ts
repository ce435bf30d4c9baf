import { expect, it } from 'vitest';
import { workspace } from './run.ts';

const files = {
  'old.md': '# Privacy policy of Ferrygull\n\nWe collect your name to answer your questions.\n',
  'new.md': '# Privacy policy of Ferrygull\n\nWe collect your name and your location to answer your questions.\n',
};

it('tells what changed and what that asks for', async () => {
  const { run } = workspace(files);
  const { status, out } = await run(['compare', 'old.md', 'new.md', '--regime', 'pipl']);
  expect(status).toBe(0);
  expect(out).toContain('What changed from old.md to new.md');
  expect(out).toMatch(/PIPL Art\. 14\(2\) asks for new consent/);
  expect(out).not.toMatch(/^#|\*\*/m);
});

it('has the same as data and as Markdown', async () => {
  const { run } = workspace(files);
  const { out } = await run(['compare', 'old.md', 'new.md', '--regime', 'pipl', '--format', 'json']);
  const report = JSON.parse(out);
  expect(report).toMatchObject({ version: 1, before: 'old.md', after: 'new.md' });
  expect(report.values).toContainEqual({
    change: 'added',
    kind: 'data',
    id: 'location',
    of: [],
    text: expect.stringContaining('location'),
    range: { start: { line: 2, character: expect.any(Number) }, end: { line: 2, character: expect.any(Number) } },
  });
  expect(report.duties).toContainEqual(expect.objectContaining({ kind: 'data', regime: 'pipl', duty: 'consent' }));
  expect((await run(['compare', 'old.md', 'new.md', '-f', 'markdown'])).out).toMatch(/^# What changed/);
});

it.each([
  [['compare', 'old.md']],
  [['compare', 'old.md', 'none.md']],
  [['compare', 'old.md', 'new.md', '-f', 'sarif']],
])('%j is a mistake of the caller', async (args) => {
  expect((await workspace(files).run(args)).status).toBe(2);
});
