import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleCatalogue } from '../../core/rules/catalogue.ts';
import { didYouMean } from '../closest.ts';
import { defineCommand } from '../command.ts';
import { exit, UsageError } from '../io.ts';
import { knowledge } from '../knowledge.ts';

/** `proviso explain`: the page of a rule, a clause or a regime. */
export const explain = defineCommand({
  name: 'explain',
  summary: 'Prints what a rule, a clause or a regime means: why it matters, the law, examples.',
  operands: 'RULE|CLAUSE|REGIME',
  options: {},
  async run([id, ...more], _, io) {
    if (id === undefined || more.length > 0) throw new UsageError('Name one rule, clause or regime.');
    if (!/^[a-z0-9/-]+$/i.test(id)) throw new UsageError(unknown(id));
    const pages = [`rules/${id}.md`, `clauses/${id}.md`, `regimes/${id.toLowerCase()}.md`];
    const page = pages.map((name) => join(io.docsFolder, name)).find((path) => existsSync(path));
    if (!page) throw new UsageError(unknown(id));
    io.out(readFileSync(page, 'utf8'));
    return exit.clean;
  },
});

/** Names the ids that contain what was asked for, so that half a name finds its page. */
function unknown(id: string): string {
  const all = [ruleCatalogue, knowledge.clauses, knowledge.regimes].flatMap((list) => list.map((entry) => entry.id));
  return `There is no page for “${id}”; ${didYouMean(id, all, '“proviso list rules” has all rules.')}`;
}
