import { isExcluded } from '../../core/config/glob.ts';
import { insertClause, missingClauses } from '../../core/insert/insertClause.ts';
import { applyEdits, safeEdits } from '../../core/rules/edits.ts';
import { analyseSource } from '../analyseSource.ts';
import { didYouMean } from '../closest.ts';
import { defineCommand } from '../command.ts';
import { createConfigurations, regimesFrom } from '../configurations.ts';
import { unifiedDiff } from '../diff.ts';
import { type FileError, findFiles, readSource, type Source, writeText } from '../files.ts';
import { exit, type Io, UsageError } from '../io.ts';
import { knowledge } from '../knowledge.ts';
import { configurationOptions } from '../options.ts';

/** A safe fix can make room for another; no text needs more rounds than this. */
const mostRounds = 10;

/** `proviso fix`: applies the safe fixes, and inserts the clauses that are asked for. */
export const fix = defineCommand({
  name: 'fix',
  summary: 'Applies the safe fixes in place; with --insert, inserts standard clauses where they belong.',
  operands: '[paths…]',
  options: {
    ...configurationOptions,
    'dry-run': { type: 'boolean', short: 'n', help: 'change nothing, print what would change' },
    insert: {
      type: 'string',
      multiple: true,
      value: 'CLAUSE[,…]',
      help: 'insert these clauses; “missing” is all that are asked for',
    },
    force: { type: 'boolean', help: 'fix files that do not look like a policy, too' },
  },
  async run(paths, values, io) {
    const wanted = clausesFrom(values.insert);
    const choice = { regimes: regimesFrom(values.regime), file: values.config, none: values['no-config'] };
    const configurations = createConfigurations(choice, io);
    const found = findFiles(paths, io);
    const errors: FileError[] = [...found.errors];
    for (const file of found.files) {
      try {
        const source = await readSource(file, io);
        const configured = configurations.for(source.absolutePath);
        if (file.isFromFolder && isExcluded(configured.pathFromConfig, configured.config)) continue;
        const read = (text: string) => analyseSource({ ...source, text }, configured, io, values.force);
        const mended = insertInto(mend(source.text, read), wanted, read);
        if (file.path === '-' && !values['dry-run']) io.out(mended);
        else if (mended !== source.text) settle(source, mended, values['dry-run'] === true, io);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        errors.push({ path: file.path, message: error.message });
      }
    }
    errors.push(...configurations.errors());
    for (const { path, message } of errors) io.err(`proviso: ${path}: ${message}\n`);
    return errors.length > 0 ? exit.misuse : exit.clean;
  },
});

type Read = (text: string) => ReturnType<typeof analyseSource>;

/** Applies safe fixes until none is left. */
function mend(text: string, read: Read): string {
  let mended = text;
  for (let round = 0; round < mostRounds; round++) {
    const { model, findings } = read(mended);
    const edits = safeEdits(findings, model);
    if (edits.length === 0) break;
    mended = applyEdits(mended, edits);
  }
  return mended;
}

/** Inserts those of the clauses that the text does not have; a text that is no policy gets none. */
function insertInto(text: string, wanted: readonly string[], read: Read): string {
  if (wanted.length === 0) return text;
  const { model } = read(text);
  if (model.kind === 'other') return text;
  const named = wanted.flatMap((id) => (id === 'missing' ? missingClauses(model) : [id]));
  const isStated = (id: string) => (model.clauses.get(id)?.state ?? 'mentioned') !== 'mentioned';
  const clauses = [...new Set(named)].filter((id) => !isStated(id));
  return clauses.length === 0 ? text : applyEdits(text, insertClause(model, clauses).edits);
}

function settle(source: Source, mended: string, isDry: boolean, io: Io): void {
  if (isDry) {
    io.out(unifiedDiff(source.path.replaceAll('\\', '/'), source.text, mended));
    return;
  }
  writeText(source.path, source.hasBom ? `\uFEFF${mended}` : mended, io);
  const left = mended.match(/\{\{[A-Z0-9_]+\}\}/g)?.length ?? 0;
  io.err(`${source.path}: mended${left > 0 ? `; ${left} placeholders {{…}} are left to fill in` : ''}\n`);
}

function clausesFrom(values: readonly string[] = []): readonly string[] {
  return values
    .flatMap((value) => value.split(','))
    .flatMap((given) => {
      const id = given.trim();
      if (id !== '' && id !== 'missing' && !knowledge.clauses.some((clause) => clause.id === id)) {
        const ids = knowledge.clauses.map((clause) => clause.id);
        throw new UsageError(
          `There is no clause “${id}”; ${didYouMean(id, ids, '“proviso list clauses” has the ids.')}`,
        );
      }
      return id === '' ? [] : [id];
    });
}
