import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../server/src/service/report.ts';
import { sample, workspace } from './run.ts';

const doubled = '# Privacy Policy\n\nWe collect your e-mail address to to send the newsletter.\n';

function reportOf(out: string): Report {
  return JSON.parse(out) as Report;
}

describe('exit status', () => {
  it('is 0 where nothing reaches the severity, 1 where something does', async () => {
    const { run } = workspace({ 'privacy.md': sample('contradictions.md') });
    expect((await run(['check', 'privacy.md'])).status).toBe(1);
    expect((await run(['check', 'privacy.md', '--fail-on', 'never'])).status).toBe(0);
    const quiet = workspace({ 'notes.md': sample('delivery-terms.md') });
    expect((await quiet.run(['check', 'notes.md'])).status).toBe(0);
  });

  it('counts only findings from the given severity on', async () => {
    const { run } = workspace({ 'privacy.md': sample('short-app.md') });
    const at = async (severity: string) => (await run(['check', 'privacy.md', '--fail-on', severity])).status;
    expect(await at('error')).toBe(0);
    expect(await at('information')).toBe(1);
  });

  it.each([
    [['check', '--nonsense'], '--nonsense'],
    [['check', '--format', 'xml'], 'xml'],
    [['check', '--format', 'constructor'], 'constructor'],
    [['check', '--quiet', '--format', 'json'], '--quiet'],
    [['check', '--regime', 'gdrp'], 'gdrp'],
    [['check', '--fail-on', 'fatal'], 'fatal'],
    [['check', '--shard', '9/8'], '9/8'],
    [['check', '--config', 'none.yaml'], 'none.yaml'],
    [['check', '--baseline', 'none.json'], 'none.json'],
    [['chekc'], 'chekc'],
    [['outline'], 'one file'],
    [['outline', 'gone.md'], 'gone.md: there is no such file'],
    [['list', 'everything'], 'rules, clauses or regimes'],
    [['explain', 'missing/nothing'], 'missing/nothing'],
    [['fix', '--insert', 'kontakt'], 'kontakt'],
    [['lsp'], '--stdio'],
  ])('is 2 for %j, with a message that names it', async (args, named) => {
    const { status, out, err } = await workspace().run(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^proviso: /);
    expect(err).toContain(named);
  });

  it('is 2 for a file that cannot be read, and the others are checked all the same', async () => {
    const { run } = workspace({ 'privacy.md': doubled, 'picture.txt': new Uint8Array([0xff, 0xfe, 0x00]) });
    const { status, out, err } = await run(['check', '--format', 'json', 'gone.md', 'picture.txt', 'privacy.md']);
    expect(status).toBe(2);
    const { documents, errors } = reportOf(out);
    expect(documents.map(({ path }) => path)).toEqual(['privacy.md']);
    expect(errors.map(({ path }) => path)).toEqual(['gone.md', 'picture.txt']);
    expect(err).toContain('proviso: gone.md: ');
    expect(err).toContain('save it as UTF-8');
  });
});

describe('configuration', () => {
  it('is the nearest file upwards', async () => {
    const { run } = workspace({
      '.proviso.yaml': 'regimes: [lgpd]\n',
      'a/.proviso.yaml': 'regimes: [pipl]\n',
      'a/b/privacy.md': doubled,
      'privacy.md': doubled,
    });
    const { documents } = reportOf((await run(['check', '--format', 'json', '.'])).out);
    expect(documents.map(({ path, regimes }) => [path, regimes])).toEqual([
      ['a/b/privacy.md', ['pipl']],
      ['privacy.md', ['lgpd']],
    ]);
  });

  it('gives way to --regime and --no-config', async () => {
    const { run } = workspace({ '.proviso.yaml': 'regimes: [lgpd]\nrules: { text: off }\n', 'privacy.md': doubled });
    const first = async (...args: string[]) =>
      reportOf((await run(['check', '-f', 'json', 'privacy.md', ...args])).out);
    expect((await first('--regime', 'gdpr,uk')).documents[0]?.regimes).toEqual(['gdpr', 'uk']);
    const hasDoubled = ({ documents }: Report) => documents[0]?.diagnostics.some((d) => d.rule === 'text/doubled-word');
    expect(hasDoubled(await first())).toBe(false);
    expect(hasDoubled(await first('--no-config'))).toBe(true);
  });

  it('with a fault is named with its place, and what can be read still holds', async () => {
    const { run } = workspace({ '.proviso.yaml': 'regimes: [gdpr, gdrp]\n', 'privacy.md': doubled });
    const { status, err, out } = await run(['check', '-f', 'json', 'privacy.md']);
    expect(status).toBe(2);
    expect(err).toContain('.proviso.yaml:1:17: ');
    expect(err).toContain('gdrp');
    expect(reportOf(out).documents[0]?.regimes).toEqual(['gdpr']);
  });

  it('with an unknown key is a warning only', async () => {
    const { run } = workspace({ '.proviso.yaml': 'regime: gdpr\n', 'terms.md': sample('delivery-terms.md') });
    const { status, err } = await run(['check', 'terms.md']);
    expect(status).toBe(0);
    expect(err).toContain('.proviso.yaml:1:1: ');
  });
});

describe('paths', () => {
  it('of a folder are the policies below it', async () => {
    const { run } = workspace({
      '.proviso.yaml': 'exclude: [old/**]\n',
      'legal/privacy-policy.md': sample('gdpr-full.md'),
      'legal/terms.md': sample('delivery-terms.md'),
      'legal/picture.png': new Uint8Array([1, 2, 3]),
      'node_modules/x/privacy.md': sample('short-app.md'),
      'old/privacy.md': sample('short-app.md'),
      'privacy.txt': sample('no-headings.txt'),
    });
    const { documents } = reportOf((await run(['check', '--format', 'json'])).out);
    expect(documents.map(({ path }) => path)).toEqual(['legal/privacy-policy.md', 'privacy.txt']);
  });

  it('of patterns start in the folder of the configuration file, wherever the project and the caller are', async () => {
    const files = {
      'old/project/.proviso.yaml':
        'exclude: [old/**]\ninclude: [legal/notes.txt]\nignore: [{ path: legal/privacy.md, rule: missing }]\n',
      'old/project/legal/privacy.md': sample('short-app.md'),
      'old/project/legal/notes.txt': 'We keep it short.\n',
      'old/project/old/privacy.md': sample('short-app.md'),
    };
    for (const cwd of ['old/project', 'old/project/legal', 'old', '.']) {
      const { folder, run } = workspace(files);
      const here = join(folder, cwd);
      const project = relative(here, join(folder, 'old/project')) || '.';
      const { out } = await run(['check', '--format', 'json', project], '', { cwd: here });
      const { documents } = reportOf(out);
      expect(documents.map(({ path, kind }) => `${path} ${kind}`)).toEqual(
        ['legal/notes.txt', 'legal/privacy.md'].map((path) => `${join(project, path)} privacy-policy`),
      );
      const codes = documents[1]?.diagnostics.map(({ rule }) => rule) ?? [];
      expect(codes.filter((rule) => rule.startsWith('missing/'))).toEqual([]);
    }
  });

  it('that are named are checked even where the configuration excludes them', async () => {
    const { run } = workspace({ '.proviso.yaml': 'exclude: [old/**]\n', 'old/privacy.md': sample('short-app.md') });
    const { documents } = reportOf((await run(['check', '--format', 'json', 'old/privacy.md'])).out);
    expect(documents[0]?.kind).toBe('privacy-policy');
  });

  it('that are named are reported even where they are no policy', async () => {
    const { run } = workspace({ 'terms.md': sample('delivery-terms.md') });
    const { out, status } = await run(['check', '--format', 'json', 'terms.md']);
    const document = reportOf(out).documents[0];
    expect(document?.kind).toBe('other');
    expect(document?.diagnostics).toEqual([]);
    expect(document?.outline[0]?.children.length).toBe(6);
    expect(status).toBe(0);
    const forced = reportOf((await run(['check', '--format', 'json', '--force', 'terms.md'])).out).documents[0];
    expect(forced?.kind).toBe('other');
    expect(forced?.diagnostics.length).toBeGreaterThan(0);
  });

  it('are parted by --shard', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}-privacy.md`);
    const { run } = workspace(Object.fromEntries(names.map((name) => [name, doubled])));
    const part = async (shard: string) =>
      reportOf((await run(['check', '-f', 'json', '--shard', shard])).out).documents.map(({ path }) => path);
    const parts = [await part('1/3'), await part('2/3'), await part('3/3')];
    expect(parts.flat().sort()).toEqual(names);
    expect(Math.max(...parts.map((one) => one.length))).toBe(2);
  });

  it('may be standard input, with a name or without', async () => {
    const { run } = workspace();
    const anonymous = reportOf((await run(['check', '-f', 'json', '-'], doubled)).out).documents[0];
    expect([anonymous?.path, anonymous?.format]).toEqual(['stdin', 'markdown']);
    const html = reportOf((await run(['check', '-f', 'json', '-'], '<h1>Privacy</h1>')).out).documents[0];
    expect(html?.format).toBe('html');
    const named = reportOf((await run(['check', '-f', 'json', '--stdin-path', 'a/privacy.txt', '-'], doubled)).out);
    expect([named.documents[0]?.path, named.documents[0]?.format]).toEqual(['a/privacy.txt', 'plaintext']);
  });
});

describe('positions', () => {
  const place = async (content: string | Uint8Array) => {
    const { run } = workspace({ 'privacy.md': content });
    const { diagnostics } = reportOf((await run(['check', '-f', 'json', 'privacy.md'])).out).documents[0] ?? {};
    return diagnostics?.find(({ rule }) => rule === 'text/doubled-word')?.range;
  };

  it('are the same for all line ends, with and without a byte order mark', async () => {
    const plain = await place(doubled);
    expect(plain?.start.line).toBe(2);
    expect(doubled.split('\n')[2]?.slice(plain?.start.character, plain?.end.character)).toContain('to');
    expect(await place(doubled.replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(await place(doubled.replaceAll('\n', '\r'))).toEqual(plain);
    expect(await place(`\uFEFF${doubled}`)).toEqual(plain);
    expect(await place(Buffer.from(`\uFEFF${doubled}`, 'utf16le'))).toEqual(plain);
  });

  it('count UTF-16 units', async () => {
    const plain = await place(doubled);
    const moved = await place(doubled.replace('We collect', '😀 We collect'));
    expect((moved?.start.character ?? 0) - (plain?.start.character ?? 0)).toBe(3);
  });
});

describe('baseline', () => {
  it.each(['{"version":1,"findings":null}', '[]', 'null', '{'])('is none with %j', async (content) => {
    const { run } = workspace({ 'privacy.md': doubled, 'base.json': content });
    const { status, err } = await run(['check', 'privacy.md', '--baseline', 'base.json']);
    expect([status, err]).toEqual([2, expect.stringContaining('base.json: is not a baseline')]);
  });

  it('that cannot be written is named', async () => {
    const { run } = workspace({ 'privacy.md': doubled });
    const { status, err } = await run(['check', 'privacy.md', '--write-baseline', 'nowhere/base.json']);
    expect([status, err]).toEqual([2, expect.stringContaining('nowhere/base.json: cannot be written')]);
  });

  it('silences what it has, wherever it moves, and nothing new', async () => {
    const { run, read } = workspace({ 'privacy.md': doubled });
    const written = await run(['check', 'privacy.md', '--write-baseline', 'base.json', '-f', 'json']);
    expect(written.status).toBe(0);
    expect(JSON.parse(read('base.json')).version).toBe(1);
    const check = async (text: string) => {
      const input = await run(
        ['check', '-f', 'json', '--baseline', 'base.json', '--stdin-path', 'privacy.md', '-'],
        text,
      );
      return reportOf(input.out).documents[0]?.diagnostics.map(({ rule }) => rule);
    };
    expect(await check(doubled)).toEqual([]);
    expect(await check(doubled.replace('\n\n', '\n\nHello.\n\n'))).toEqual([]);
    expect(await check(`${doubled}\nWe keep it it for a year.\n`)).toEqual(['text/doubled-word']);
  });
});

describe('output', () => {
  it('is the report alone; times go to standard error', async () => {
    const { run } = workspace({ 'privacy.md': doubled });
    const { out, err } = await run(['check', '-f', 'json', '--stats', 'privacy.md']);
    expect(() => reportOf(out)).not.toThrow();
    expect(err).toMatch(/^privacy\.md: \d+ characters, \d+ findings, [\d.]+ ms\n$/);
  });

  it('lists statements when asked', async () => {
    const { run } = workspace({ 'privacy.md': '# Privacy Policy\n\nWe share your e-mail address with advertisers.\n' });
    const without = reportOf((await run(['check', '-f', 'json', 'privacy.md'])).out).documents[0];
    expect(without && 'statements' in without).toBe(false);
    const { statements } =
      reportOf((await run(['check', '-f', 'json', '--statements', 'privacy.md'])).out).documents[0] ?? {};
    expect(statements?.find(({ action }) => action === 'share')).toMatchObject({
      actor: 'we',
      action: 'share',
      polarity: 'positive',
      subject: 'user',
      region: null,
    });
  });
});

it('tells which entries of the configuration ignore nothing', async () => {
  const { run } = workspace({
    'privacy.md': '# Privacy policy\n\nWe collect the the name of our users.\n',
    '.proviso.yaml': [
      'ignore:',
      '  - { path: privacy.md, rule: text/doubled-word }',
      '  - { path: privacy.md, rule: wording/vague, quote: from time to time }',
      '  - { path: other.md, rule: wording/vague }',
      '',
    ].join('\n'),
  });
  const { out, err } = await run(['check', 'privacy.md', '--fail-on', 'never']);
  expect(out).not.toContain('text/doubled-word');
  expect(err).toContain('ignore: wording/vague (privacy.md, “from time to time”) ignores nothing');
  expect(err).not.toContain('doubled-word');
  expect(err).not.toContain('other.md');
});
