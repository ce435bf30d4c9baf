import 'mocha/mocha.js';
import { report } from '../editor/report.ts';

/** The part of `printf` that mocha's reporter uses. */
function format(pattern: unknown, ...args: unknown[]): string {
  const rest = [...args];
  return String(pattern ?? '').replace(/%[sdj]/g, () => String(rest.shift()));
}

/** Called by VS Code in the web extension host; rejects when a test fails. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000, color: false });
  await import('../editor/suite/all.ts');
  await report(mocha, Mocha, format);
}
