import { type OutlineReport, reportClauses, reportOutline } from '../../service/report.ts';
import { defineCommand } from '../command.ts';
import { exit } from '../io.ts';
import { configurationOptions } from '../options.ts';
import { readPolicyFile } from '../reading.ts';

/** `proviso outline`: the tree of sections with the clauses that each states. */
export const outline = defineCommand({
  name: 'outline',
  summary: 'Prints the sections of a policy with the clauses recognised in each.',
  operands: 'FILE',
  options: configurationOptions,
  async run(operands, values, io) {
    const { model, lines } = await readPolicyFile(operands, values, io);
    const sections = reportOutline(model, lines);
    const states = new Map(reportClauses(model, lines).map(({ id, state }) => [id, state]));
    const label = (id: string) => (states.get(id) === 'present' ? id : `${id} (${states.get(id)})`);
    const print = (nodes: readonly OutlineReport[], depth: number): void => {
      for (const { title, kind, range, clauses: stated, children } of nodes) {
        const line = String(range.start.line + 1).padStart(5);
        const name = kind === 'inferred' ? `[${title}]` : title;
        const list = stated.length > 0 ? `  — ${stated.map(label).join(', ')}` : '';
        io.out(`${line}  ${'  '.repeat(depth)}${name}${list}\n`);
        print(children, depth + 1);
      }
    };
    print(sections, 0);
    if (sections.length === 0) io.err(`proviso: ${model.path}: no sections found\n`);
    return exit.clean;
  },
});
