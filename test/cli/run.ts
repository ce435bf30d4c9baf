import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../server/src/cli/io.ts';
import { run } from '../../server/src/cli/run.ts';

/** What a command did. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Workspace {
  readonly folder: string;
  /** Runs `proviso ARGS` in the folder. */
  run(args: readonly string[], input?: string | Uint8Array, io?: Partial<Io>): Promise<Outcome>;
  read(name: string): string;
}

/** A folder with these files, which is gone after the test. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'proviso-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return {
    folder,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    run: (args, input = '', io = {}) => runIn(folder, args, input, io),
  };
}

async function runIn(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array,
  io: Partial<Io>,
): Promise<Outcome> {
  let out = '';
  let err = '';
  const status = await run(args, {
    cwd: folder,
    env: {},
    isTerminal: false,
    columns: 100,
    today: '2026-05-01',
    clock: () => 0,
    readInput: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    docsFolder: resolve(import.meta.dirname, '../../docs'),
    startServer: () => {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ...io,
  });
  return { status, out, err };
}

/** A sample policy of our own. */
export function sample(name: string): string {
  return readFileSync(resolve(import.meta.dirname, '../fixtures/policies', name), 'utf8');
}
