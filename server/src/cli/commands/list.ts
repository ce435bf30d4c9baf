import { ruleCatalogue } from '../../core/rules/catalogue.ts';
import { defineCommand } from '../command.ts';
import { exit, UsageError } from '../io.ts';
import { knowledge } from '../knowledge.ts';

/** What can be listed: rows of an id and what it is, with more in JSON. */
const lists = {
  rules: () => ruleCatalogue.map(({ id, summary, severity }) => ({ id, summary: summary.en, severity })),
  clauses: () =>
    knowledge.clauses.map(({ id, title, definition, levels }) => ({
      id,
      summary: title.en,
      definition: definition.en,
      levels: Object.fromEntries(Object.entries(levels).map(([regime, { level }]) => [regime, level])),
    })),
  regimes: () => knowledge.regimes.map(({ id, name, short, url }) => ({ id, summary: name.en, short, url })),
} satisfies Record<string, () => readonly { readonly id: string; readonly summary: string }[]>;

/** `proviso list`: the ids that options, comments and configuration files take. */
export const list = defineCommand({
  name: 'list',
  summary: 'Lists the ids of all rules, clauses or regimes, one a line.',
  operands: 'rules|clauses|regimes',
  options: { format: { type: 'string', short: 'f', value: 'NAME', help: 'text, json (text)' } },
  async run([what, ...more], { format = 'text' }, io) {
    const rows = what === 'rules' || what === 'clauses' || what === 'regimes' ? lists[what]() : undefined;
    if (!rows || more.length > 0) throw new UsageError('Say what to list: rules, clauses or regimes.');
    if (format !== 'text' && format !== 'json')
      throw new UsageError(`There is no format “${format}”; choose text or json.`);
    const width = Math.max(...rows.map(({ id }) => id.length)) + 2;
    io.out(
      format === 'json'
        ? `${JSON.stringify(rows, null, 1)}\n`
        : rows.map(({ id, summary }) => `${id.padEnd(width)}${summary}\n`).join(''),
    );
    return exit.clean;
  },
});
