import { describe, expect, it } from 'vitest';
import { sample, workspace } from './run.ts';

const doubled = '# Privacy Policy\n\nWe collect your e-mail address to to send the newsletter.\n';
const mended = doubled.replace('to to', 'to');

describe('fix', () => {
  it('applies safe fixes in place and leaves none', async () => {
    const { run, read } = workspace({ 'privacy.md': doubled });
    expect((await run(['fix', 'privacy.md'])).status).toBe(0);
    expect(read('privacy.md')).toBe(mended);
    const again = await run(['fix', 'privacy.md']);
    expect(again.err).toBe('');
    expect(read('privacy.md')).toBe(mended);
  });

  it('keeps line ends and byte order mark', async () => {
    const { run, read } = workspace({ 'privacy.md': `\uFEFF${doubled.replaceAll('\n', '\r\n')}` });
    await run(['fix', 'privacy.md']);
    expect(read('privacy.md')).toBe(`\uFEFF${mended.replaceAll('\n', '\r\n')}`);
  });

  it('shows the difference with --dry-run and changes nothing', async () => {
    const { run, read } = workspace({ 'privacy.md': doubled });
    const { out } = await run(['fix', '--dry-run', 'privacy.md']);
    expect(out).toBe(
      [
        '--- a/privacy.md',
        '+++ b/privacy.md',
        '@@ -1,3 +1,3 @@',
        ' # Privacy Policy',
        ' ',
        '-We collect your e-mail address to to send the newsletter.',
        '+We collect your e-mail address to send the newsletter.',
        '',
      ].join('\n'),
    );
    expect(read('privacy.md')).toBe(doubled);
  });

  it('inserts a clause where it belongs, once', async () => {
    const { run, read } = workspace({ 'privacy.md': sample('short-app.md') });
    await run(['fix', '--insert', 'children', 'privacy.md']);
    const once = read('privacy.md');
    expect(once).toMatch(/^## .*[Cc]hildren/m);
    await run(['fix', '--insert', 'children', 'privacy.md']);
    expect(read('privacy.md')).toBe(once);
  });

  it('inserts all that is missing', async () => {
    const { run, read } = workspace({ 'privacy.md': sample('short-app.md') });
    const { err } = await run(['fix', '--insert', 'missing', '--regime', 'gdpr', 'privacy.md']);
    expect(err).toMatch(/placeholders/);
    expect(read('privacy.md')).toContain('{{COMPANY_NAME}}');
    const { out } = await run(['check', '-f', 'json', '--regime', 'gdpr', 'privacy.md']);
    expect(JSON.parse(out).documents[0].coverage.gdpr.missing).toEqual([]);
  });

  it('writes standard input mended to standard output', async () => {
    expect((await workspace().run(['fix', '-'], doubled)).out).toBe(mended);
  });
});

describe('outline', () => {
  it('shows the sections as a tree with their clauses', async () => {
    const { run } = workspace({ 'privacy.txt': sample('implied-headings.txt') });
    const { out } = await run(['outline', 'privacy.txt']);
    const titles = out.split('\n').map((line) => line.slice(7).replace(/ {2}— .*/, ''));
    const at = titles.findIndex((title) => title.trim() === 'Information we collect');
    const depth = (title = '') => title.search(/\S/);
    expect(titles.slice(at + 1, at + 3).map((title) => title.trim())).toEqual([
      'Information you give us',
      'Information collected by the bicycle',
    ]);
    expect(depth(titles[at + 1])).toBe(depth(titles[at]) + 2);
    expect(depth(titles[at + 3])).toBe(depth(titles[at]));
    expect(out).toMatch(/Retention +— .*retention-period/);
  });

  it('marks sections that no heading names', async () => {
    const { run } = workspace({ 'privacy.txt': sample('no-headings.txt') });
    expect((await run(['outline', 'privacy.txt'])).out).toMatch(/^ +\d+ +\[.+\]/m);
  });
});

describe('list and explain', () => {
  it.each([
    ['rules', 'text/doubled-word'],
    ['clauses', 'retention-period'],
    ['regimes', 'gdpr'],
  ])('list %s', async (what, id) => {
    const { run } = workspace();
    const text = (await run(['list', what])).out;
    expect(text).toMatch(new RegExp(`^${id} {2,}\\S`, 'm'));
    const rows = JSON.parse((await run(['list', what, '--format', 'json'])).out) as { id: string; summary: string }[];
    expect(rows.find((row) => row.id === id)?.summary).toBeTruthy();
    expect(text.trimEnd().split('\n')).toHaveLength(rows.length);
  });

  it('show the page of a rule, a clause and a regime', async () => {
    const { run } = workspace();
    for (const id of ['text/doubled-word', 'missing/contact', 'contact', 'gdpr']) {
      const { status, out } = await run(['explain', id]);
      expect([id, status]).toEqual([id, 0]);
      expect(out).toMatch(/^# /m);
    }
  });

  it('half an id finds the whole ones', async () => {
    expect((await workspace().run(['explain', 'contac'])).err).toMatch(/did you mean .*contact/);
  });

  it('a slip of the pen finds the name that was meant', async () => {
    const { run } = workspace({ 'privacy.md': sample('contradictions.md') });
    expect((await run(['explain', 'wording/vauge'])).err).toContain('did you mean wording/vague?');
    expect((await run(['chek'])).err).toContain('did you mean check?');
    expect((await run(['lsit'])).err).toContain('did you mean list?');
    expect((await run(['fix', '--insert', 'cokies', 'privacy.md'])).err).toContain('did you mean cookies?');
    expect((await run(['explain', 'zebra'])).err).toContain('“proviso list rules”');
  });

  it('names the law once', async () => {
    const { out } = await workspace().run(['explain', 'contact']);
    expect(out).toContain('UK GDPR Art. 13(1)(a)');
    expect(out).not.toContain('UK GDPR UK GDPR');
  });
});

describe('what is not there', () => {
  it('is told in words', async () => {
    const { run } = workspace({ 'notes.md': '# Shopping\n\nMilk and bread.\n' });
    expect((await run(['outline', 'nowhere.md'])).err).toMatch(/nowhere\.md: there is no such file/);
    const { out, err, status } = await run(['check', '.']);
    expect([out, status]).toEqual(['', 0]);
    expect(err).toContain('no privacy policy was found');
    expect((await run(['check', 'nowhere'])).out).toBe('');
  });
});

describe('report', () => {
  it('has contradictions, coverage and data map in Markdown', async () => {
    const { run } = workspace({ 'privacy.md': sample('contradictions.md') });
    const { out, status } = await run(['report', 'privacy.md']);
    expect(status).toBe(0);
    for (const part of ['## Contradictions', '## Other findings', '## Data map']) expect(out).toContain(`\n${part}\n`);
    expect(out).toContain('| location data |');
  });

  it('is a page that stands alone in HTML', async () => {
    const { run } = workspace({ '<b>.md': sample('contradictions.md') });
    const { out } = await run(['report', '--format', 'html', '<b>.md']);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain('Report on &lt;b&gt;.md');
    expect(out).not.toMatch(/<script|<link|<img|src=/);
  });
});

describe('help', () => {
  it('lists the commands, and the options of each', async () => {
    const { run } = workspace();
    const overview = (await run(['--help'])).out;
    const names = [...overview.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name as string);
    expect(names).toEqual(expect.arrayContaining(['check', 'fix', 'outline', 'explain', 'list', 'report', 'lsp']));
    for (const name of names) expect((await run([name, '--help'])).out).toMatch(new RegExp(`^Usage: proviso ${name}`));
    expect((await run(['--version'])).out).toMatch(/^proviso \d+\.\d+\.\d+\n$/);
  });
});
