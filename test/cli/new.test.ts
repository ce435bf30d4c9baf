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

it('leaves open what a file of answers leaves open, and takes ids as they are written', async () => {
  const { run } = workspace({
    'answers.yaml': 'company: Kestrel Ltd\nemail: a@kestrel.example\nphone:\nwebsite: ""\n',
  });
  expect((await run(['new', '--from', 'answers.yaml', '--regime', 'GDPR,uk'])).status).toBe(0);
});

it.each([
  ['regimes: [1]', ':1:11: “1” is no regime'],
  ['company: 12', ':1:10: A text is expected here; put numbers in quotes.'],
  ['forChildren: perhaps', ':1:14: true or false is expected'],
  ['compagny: Kestrel', ':1:1: “compagny” is no setting'],
  ['collected:\n  - { items: name }', ':2:5: “purpose” is missing'],
  ['company: [', ': This file cannot be read'],
  ['- Kestrel', ' must hold answers by name'],
  ['', ' must hold answers by name'],
])('names the place in a file of answers that says nothing: %j', async (answers, told) => {
  const { run } = workspace({ 'answers.yaml': answers });
  const { status, out, err } = await run([...named, '--from', 'answers.yaml']);
  expect([status, out]).toEqual([2, '']);
  expect(err.replace(/^proviso: answers\.yaml:?/, '').replace(/^(?=\d)/, ':')).toContain(told);
});

it('names a file that cannot be written', async () => {
  const { status, err } = await workspace().run([...named, '-o', 'nowhere/policy.md']);
  expect([status, err]).toEqual([
    2,
    'proviso: nowhere/policy.md: cannot be written, as there is no such folder; make it first\n',
  ]);
});

it('writes over no file', async () => {
  const { run, read } = workspace({ 'policy.md': 'mine' });
  expect((await run([...named, '-o', 'policy.md'])).status).toBe(2);
  expect(read('policy.md')).toBe('mine');
});
