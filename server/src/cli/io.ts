/** What a command touches of the world, so that a test can stand in for it. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the report goes to a terminal that a person reads. */
  readonly isTerminal: boolean;
  /** Width of that terminal, in columns. */
  readonly columns: number;
  /** `YYYY-MM-DD`, as the writer's calendar has it. */
  readonly today: string;
  /** Milliseconds from a fixed point, for `--stats`. */
  readonly clock: () => number;
  /** Everything on standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Where the pages of rules, clauses and regimes are. */
  readonly docsFolder: string;
  /** Runs the language server in this process. */
  readonly startServer: () => void;
  /** The report: standard output. */
  readonly out: (text: string) => void;
  /** All else that a person should read: standard error. */
  readonly err: (text: string) => void;
}

/** Exit statuses, the same for every command. */
export const exit = { clean: 0, findings: 1, misuse: 2 } as const;
export type ExitStatus = (typeof exit)[keyof typeof exit];

/** The command was called wrongly or was given something that it cannot use; the message says what to do. */
export class UsageError extends Error {
  /** The file that it is about, where it is about one. */
  readonly path: string | undefined;

  constructor(message: string, path?: string) {
    super(message);
    this.path = path;
  }
}
