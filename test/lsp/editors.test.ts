import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Other people's clients, as they come: `proviso lsp --stdio` has to please them without a line of ours.

// Each of them needs some seconds to start.
vi.setConfig({ testTimeout: 60_000 });

const policy = `Privacy Policy

1. What we collect

We collect the the name and the location of our users.

2. Sharing

We never share your location with third parties.

3. Advertising

We share your location with advertisers.
`;

const root = path.join(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'proviso-editors-'));
  writeFileSync(path.join(folder, 'privacy.txt'), policy);
});
afterAll(() => rmSync(folder, { recursive: true }));

function isThere(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 10_000 }).status === 0;
}

/** Runs an editor without a screen; what it prints, line by line. */
function drive(program: string, ...args: readonly string[]): readonly string[] {
  const { stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
    env: {
      ...process.env,
      NODE: process.execPath,
      SERVER: path.join(root, 'dist/server/cli.js'),
      POLICY: path.join(folder, 'privacy.txt'),
      HOME: folder,
    },
  });
  return `${stdout}\n${stderr}`.split(/\r?\n/);
}

const script = (name: string): string => path.join(import.meta.dirname, 'editors', name);

const hasNeovim = isThere('nvim', '--version');
test.runIf(hasNeovim)(
  `Neovim shows findings and the outline, and mends${hasNeovim ? '' : ' (nvim is not installed)'}`,
  () => {
    const seen = drive('nvim', '--headless', '-u', 'NONE', '-c', `luafile ${script('neovim.lua')}`);
    expect(seen).toContain('finding text/doubled-word 4');
    expect(seen).toContain('finding contradiction/sharing 12');
    expect(seen.filter((line) => line.startsWith('symbol')).length).toBeGreaterThan(0);
    expect(seen).toContain('line We collect the name and the location of our users.');
  },
);

const hasEglot = isThere('emacs', '--batch', '--eval', "(progn (package-initialize) (require 'eglot))");
test.runIf(hasEglot)(
  `Emacs shows findings and the outline${hasEglot ? '' : ' (emacs with eglot is not installed)'}`,
  () => {
    const seen = drive('emacs', '--batch', '-l', script('eglot.el'));
    expect(
      seen.some((line) => /^finding .*doubled-word.* 4$/.test(line)),
      seen.join('\n'),
    ).toBe(true);
    expect(seen.some((line) => line.startsWith('symbol ') && line.includes('Sharing'))).toBe(true);
    expect(seen.some((line) => /^finding .*contradiction\/sharing.* 12$/.test(line))).toBe(true);
  },
);

test('the set-up pages name the command that the tests run', () => {
  for (const editor of ['neovim', 'helix', 'emacs', 'zed', 'sublime', 'kate']) {
    const page = readFileSync(path.join(root, `docs/editors/${editor}.md`), 'utf8');
    expect(page, editor).toMatch(/proviso\W+(?:args\W+)?lsp\W+--stdio/);
  }
});
