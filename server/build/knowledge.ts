import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Knowledge } from '../src/core/knowledge/knowledge.ts';
import { regimeIds } from '../src/core/knowledge/types.ts';
import { checkKnowledge } from './knowledge/check.ts';
import { checkMessages } from './knowledge/messages.ts';
import {
  changesFile,
  clauseFile,
  draftsFile,
  exceptionItemsFile,
  exceptionListsFile,
  lexiconFile,
  messagesFile,
  ontologyFile,
  placeholdersFile,
  plainStancesFile,
  regimeFile,
  remarksFile,
  signalsFile,
  stancesFile,
  wordingsFile,
  wordsFile,
} from './knowledge/schema.ts';
import { type Problem, placeOf, readYaml, type Shape } from './knowledge/shape.ts';
import { joinTopics } from './knowledge/topics.ts';
import { learnStances, untrained } from './stances/learnStances.ts';

/** Thrown when knowledge files are wrong; its message lists every problem as `file:line: what is wrong`. */
export class KnowledgeError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  }
}

/**
 * Reads and checks all knowledge files below a folder.
 *
 * @throws KnowledgeError with all problems at once.
 */
export function readKnowledge(root: string): Knowledge {
  const problems: Problem[] = [];
  const read = <T>(path: string, shape: Shape<T>): T =>
    readYaml(relative(process.cwd(), path), readFileSync(path, 'utf8'), shape, problems);
  const one = <T>(name: string, shape: Shape<T>, whenAbsent: T): T =>
    existsSync(join(root, name)) ? read(join(root, name), shape) : whenAbsent;
  const byName = <T>(folder: string, shape: Shape<T>): Readonly<Record<string, T>> =>
    Object.fromEntries(yamlFiles(join(root, folder)).map((path) => [basename(path, '.yaml'), read(path, shape)]));
  const named = <T extends { readonly id: string }>(folder: string, shape: Shape<T>): readonly T[] =>
    Object.entries(byName(folder, shape)).map(([name, value]) => {
      if (value.id !== name) placeOf(value).report(`the id “${value.id}” differs from the file's name`);
      return value;
    });
  const messages = (language: string) =>
    Object.assign({}, ...Object.values(byName(`messages/${language}`, messagesFile)));

  const plain = joinTopics('', byName('plain-stances', plainStancesFile), 'stances');
  const said = byName('remarks', remarksFile);
  const [remarks, guards] = [joinTopics('said:', said, 'remarks'), joinTopics('said:', said, 'guards')];
  const unlearnt: Knowledge = {
    clauses: [...named('clauses', clauseFile)].sort((a, b) => a.order - b.order),
    regimes: [...named('regimes', regimeFile)].sort((a, b) => regimeIds.indexOf(a.id) - regimeIds.indexOf(b.id)),
    signals: one('signals.yaml', signalsFile, []),
    dataTypes: one('ontologies/data-types.yaml', ontologyFile, []),
    recipients: one('ontologies/recipients.yaml', ontologyFile, []),
    purposes: one('ontologies/purposes.yaml', ontologyFile, []),
    exceptionLists: one('exceptions/lists.yaml', exceptionListsFile, []),
    exceptionItems: one('exceptions/items.yaml', exceptionItemsFile, []),
    placeholders: one('placeholders.yaml', placeholdersFile, []),
    changes: one('changes.yaml', changesFile, []),
    drafts: one('drafts.yaml', draftsFile, []),
    wordings: one('wordings.yaml', wordingsFile, []),
    lexicons: { ...byName('lexicons', lexiconFile), ...plain.lexicons, ...remarks.lexicons },
    words: byName('words', wordsFile),
    stances: { en: untrained, zh: untrained },
    plainStances: plain.entries,
    remarks: remarks.entries,
    guards: guards.entries,
    messages: { en: messages('en'), zh: messages('zh') },
  };
  const knowledge =
    problems.length > 0
      ? unlearnt
      : { ...unlearnt, stances: learnStances(join(root, 'stances'), unlearnt, (path) => read(path, stancesFile)) };
  if (problems.length === 0) {
    checkKnowledge(knowledge);
    problems.push(...checkMessages(knowledge.messages));
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return knowledge;
}

function yamlFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => join(folder, name));
}

function main(): void {
  const server = join(__dirname, '..');
  try {
    const knowledge = readKnowledge(join(server, 'knowledge'));
    mkdirSync(join(server, 'generated'), { recursive: true });
    writeFileSync(join(server, 'generated', 'knowledge.json'), `${JSON.stringify(knowledge)}\n`);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

if (require.main === module) main();
