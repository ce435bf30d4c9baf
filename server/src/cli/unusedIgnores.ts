import type { Analysis } from '../core/analyse.ts';
import type { IgnoreEntry } from '../core/config/config.ts';

/** Keeps, over all files of a run, which entries of `ignore` have something to ignore: one may speak of several files. */
export class IgnoreEntries {
  readonly #used = new Map<IgnoreEntry, boolean>();

  /** Notes what a file's entries ignore in it. */
  note({ ignores }: Analysis): void {
    for (const [entry, isUsed] of ignores) this.#used.set(entry, isUsed || this.#used.get(entry) === true);
  }

  /** A sentence for each entry that spoke of a file of the run and ignored nothing. */
  unused(): readonly string[] {
    return [...this.#used].flatMap(([{ path, rule, quote }, isUsed]) => {
      if (isUsed) return [];
      const where = [path ?? '', quote === undefined ? '' : `“${quote}”`].filter(Boolean).join(', ');
      return [
        `ignore: ${rule}${where ? ` (${where})` : ''} ignores nothing; delete it, so that it hides no later finding`,
      ];
    });
  }
}
