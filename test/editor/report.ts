/** Puts the suite's own lines apart from all else that an editor prints. */
export const mark = '▏';

interface Runner {
  readonly stats?: { readonly passes: number };
}

interface Suite {
  run(done: (failures: number) => void): Runner;
}

interface Reporters {
  readonly reporters: { readonly Base: object };
}

/**
 * Runs a suite and prints, at the end, how many passed and failed. Rejects unless all pass, and when none ran.
 *
 * @param format - fills in mocha's `%s`
 */
export async function report(suite: Suite, mocha: Reporters, format: (...args: unknown[]) => string): Promise<void> {
  const print = (...args: unknown[]): void => {
    for (const line of format(...args).split('\n')) {
      // biome-ignore lint/suspicious/noConsole: an extension host has no other way to the terminal
      console.log(mark + line);
    }
  };
  Object.assign(mocha.reporters.Base, { consoleLog: print });
  await new Promise<void>((resolve, reject) => {
    const runner = suite.run((failures) => {
      const passes = runner.stats?.passes ?? 0;
      print(`${passes} passed, ${failures} failed`);
      if (failures > 0 || passes === 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
