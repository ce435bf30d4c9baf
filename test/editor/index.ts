import { format } from 'node:util';
import Mocha from 'mocha';
import { report } from './report.ts';

/** Called by VS Code in the extension host; rejects when a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suite/all.ts');
  await import('./suite/git.ts'); // there is no git in a browser
  await report(mocha, Mocha, format);
}
