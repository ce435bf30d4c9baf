/**
 * Writes the files that follow from the knowledge and from the folders of rules: the rule index, snippets, pages of
 * documentation, the schemas of the configuration. Their output is committed.
 *
 * `--check` writes nothing and fails where a file differs from what would be written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clausePages, rulePagesOfClauses } from './generate/clausePages.ts';
import { regimePages } from './generate/regimePages.ts';
import { ruleFiles, ruleIndex } from './generate/ruleIndex.ts';
import { snippetFiles } from './generate/snippets.ts';
import { readKnowledge } from './knowledge.ts';
import { root } from './paths.ts';

const indexPath = 'server/src/core/rules/index.ts';

/** @returns content by path, relative to the root, of every generated file. */
export async function generate(folder: string = root): Promise<ReadonlyMap<string, string>> {
  // These read the rules through the index, which has to be there and up to date by now.
  const [{ configSchema, houseStandardSchema }, { rulesPage }, { wordingPages }] = await Promise.all([
    import('./generate/configSchema.ts'),
    import('./generate/rulesPage.ts'),
    import('./generate/wordingPages.ts'),
  ]);
  const knowledge = readKnowledge(join(folder, 'server/knowledge'));
  return new Map([
    [indexPath, ruleIndex(ruleFiles(folder))],
    ['server/schemas/config.schema.json', configSchema(knowledge)],
    ['server/schemas/house-standard.schema.json', houseStandardSchema(knowledge)],
    ['docs/rules/README.md', rulesPage()],
    ...snippetFiles(knowledge),
    ...clausePages(knowledge),
    ...rulePagesOfClauses(knowledge),
    ...wordingPages(knowledge),
    ...regimePages(knowledge),
  ]);
}

/** @returns paths of the files that differ from what would be written. */
export function outdated(files: ReadonlyMap<string, string>, folder: string = root): readonly string[] {
  return [...files].flatMap(([path, content]) => {
    const file = join(folder, path);
    return existsSync(file) && readFileSync(file, 'utf8') === content ? [] : [path];
  });
}

function write(files: ReadonlyMap<string, string>): number {
  const changed = outdated(files);
  for (const path of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path)!);
  }
  return changed.length;
}

async function main(): Promise<void> {
  if (process.argv.includes('--check')) {
    const files = await generate();
    const changed = outdated(files);
    for (const path of changed) process.stderr.write(`${path} is out of date: run npx tsx server/build/generate.ts\n`);
    process.stdout.write(`${files.size - changed.length} passed, ${changed.length} failed\n`);
    process.exitCode = changed.length === 0 ? 0 : 1;
    return;
  }
  const index = write(new Map([[indexPath, ruleIndex(ruleFiles(root))]]));
  const files = await generate();
  process.stdout.write(`${index + write(files)} of ${files.size} files written\n`);
}

if (require.main === module) void main();
