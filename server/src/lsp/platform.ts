import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Pages } from '../service/rulePage.ts';

/** What the server needs of the place where it runs. */
export interface Platform {
  readonly knowledge: Knowledge;
  /** The pages, which stand in a file of their own; undefined where this platform cannot reach it. */
  readPages(): Promise<Pages | undefined>;
  /** `YYYY-MM-DD`. */
  today(): string;
  /** Milliseconds since some start. */
  now(): number;
  /** Reads a file; undefined where there is none, or where this platform cannot reach it. */
  readFile(uri: string): Promise<string | undefined>;
}
