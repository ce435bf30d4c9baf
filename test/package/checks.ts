/** Steps that build on each other: the first one that fails ends the run. */
export class Checks {
  #passed = 0;

  /** Runs a step and prints how it went. */
  async step(name: string, action: () => Promise<void> | void): Promise<void> {
    const start = Date.now();
    try {
      await action();
    } catch (error) {
      process.stdout.write(`  ✗ ${name}\n`);
      throw error;
    }
    this.#passed += 1;
    process.stdout.write(`  ✔ ${name} (${Date.now() - start}ms)\n`);
  }

  /** Prints the sum, with the failure that ended the run, and sets the exit code. */
  finish(failure?: unknown): void {
    if (failure !== undefined) {
      process.stdout.write(`${failure instanceof Error ? failure.stack : failure}\n`);
      process.exitCode = 1;
    }
    process.stdout.write(`${this.#passed} passed, ${failure === undefined ? 0 : 1} failed\n`);
  }
}
