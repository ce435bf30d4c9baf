import type { IgnoreEntry } from '../core/config/config.ts';
import type { PolicyModel } from '../core/model.ts';
import { runRules } from '../core/rules/runRules.ts';
import { ignoreEntriesUsed } from '../core/rules/suppress.ts';

/** Keeps, over all files of a run, which entries of `ignore` have something to ignore: one may speak of several files. */
export class IgnoreEntries {
  readonly #used = new Map<IgnoreEntry, boolean>();

  /** Notes what a file's entries ignore in it. */
  note(policy: PolicyModel): void {
    if (policy.config.ignore.length === 0) return;
    const findings = runRules({ ...policy, config: { ...policy.config, ignore: [] } });
    for (const [entry, isUsed] of ignoreEntriesUsed(findings, policy)) {
      this.#used.set(entry, isUsed || this.#used.get(entry) === true);
    }
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
