import { expect, it } from 'vitest';
import { workspace } from './run.ts';

const named = ['new', '--company', 'Kestrel Maps Ltd', '--email', 'privacy@kestrel.example'];

it('writes a policy from options, dated today', async () => {
  const { run } = workspace();
  const { status, out } = await run([...named, '--collect', 'name: to run your account: until you delete it']);
  expect(status).toBe(0);
  expect(out).toContain('# Privacy Policy of Kestrel Maps Ltd');
  expect(out).toContain('Effective date: 1 May 2026');
  expect(out).toContain('| to run your account | name |');
});

it('takes answers from a file, and options before them', async () => {
  const answers = 'company: Kestrel Maps Ltd\nemail: a@kestrel.example\nformat: plaintext\nregimes: [gdpr]\n';
  const { run, read } = workspace({ 'answers.yaml': answers });
  const { status } = await run(['new', '--from', 'answers.yaml', '--product', 'Kestrel', '-o', 'policy.txt']);
  expect(status).toBe(0);
  expect(read('policy.txt')).toMatch(/^Privacy Policy of Kestrel\n/);
});

it.each([
  [['new'], '--company'],
  [[...named, '--regime', 'gdrp'], 'gdrp'],
  [[...named, '--collect', 'name'], '--collect'],
  [[...named, '--language', 'fr'], 'fr'],
  [[...named, '--from', 'none.yaml'], 'none.yaml'],
  [[...named, 'policy.md'], 'policy.md'],
])('%j is a mistake of the caller', async (args, told) => {
  const { status, out, err } = await workspace().run(args);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(told);
});

it('writes over no file', async () => {
  const { run, read } = workspace({ 'policy.md': 'mine' });
  expect((await run([...named, '-o', 'policy.md'])).status).toBe(2);
  expect(read('policy.md')).toBe('mine');
});
