import { comparisonDocument, comparisonReport } from '../../service/comparison.ts';
import { defineCommand } from '../command.ts';
import { exit, UsageError } from '../io.ts';
import { configurationOptions } from '../options.ts';
import { readPolicyFile } from '../reading.ts';

/** `proviso compare`: what the later version of a policy says that the earlier did not, and what that asks for. */
export const compare = defineCommand({
  name: 'compare',
  summary: 'Compares two versions of a policy by what they say, and tells which changes need notice or new consent.',
  operands: 'OLD NEW',
  options: {
    ...configurationOptions,
    format: { type: 'string', short: 'f', value: 'NAME', help: 'text, markdown, json (text)' },
  },
  async run(operands, values, io) {
    const [old, latest, ...more] = operands;
    if (old === undefined || latest === undefined || more.length > 0) throw new UsageError('Name two files: OLD NEW.');
    const format = values.format ?? 'text';
    if (format !== 'text' && format !== 'markdown' && format !== 'json') {
      throw new UsageError(`There is no format “${format}”; choose text, markdown or json.`);
    }
    const before = await readPolicyFile([old], values, io);
    const after = await readPolicyFile([latest], values, io);
    if (format === 'json') io.out(`${JSON.stringify(comparisonReport(before, after), null, 2)}\n`);
    else {
      const markdown = comparisonDocument(before, after, 'en');
      io.out(format === 'markdown' ? markdown : withoutMarkup(markdown));
    }
    return exit.clean;
  },
});

/** The page as a terminal shows it. */
function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/^#+ /gm, '')
    .replace(/\*\*/g, '')
    .replace(/\\([\\`*_{}[\]<>|#])/g, '$1');
}
