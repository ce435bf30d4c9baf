import {
  type Config,
  defaultConfig,
  type HouseStandard,
  type IgnoreEntry,
  type Severity,
} from '../core/config/config.ts';
import type { ConfigProblem } from '../core/config/problem.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { regimeIds } from '../core/knowledge/types.ts';
import { isRuleName } from '../core/rules/catalogue.ts';
import type { Span } from '../core/text/span.ts';
import {
  createProblemLog,
  listOf,
  oneOf,
  type ProblemLog,
  recordOf,
  type Shape,
  structOf,
  text,
} from './configShapes.ts';
import { readConfigTree } from './configTree.ts';

/** The names of a configuration file, in the order in which a folder is searched. */
export const configFileNames = ['.proviso.yaml', '.proviso.yml', '.proviso.json'] as const;

/** What a configuration file says. What could be read holds even where there are problems. */
export interface ConfigFile {
  /** Merged with the defaults; without the house standard, which stands in a file of its own. */
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** The path that `house` names, relative to the configuration file. */
  readonly house?: { readonly path: string; readonly span: Span };
}

/** What `rules` can set. */
export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const satisfies readonly (
  | Severity
  | 'off'
)[];

const ignoreEntry = structOf<IgnoreEntry>({ path: text, rule: text, quote: text, reason: text }, ['rule']);

/** Reads and checks the text of a configuration file. */
export function parseConfig(path: string, content: string, knowledge: Knowledge): ConfigFile {
  const log = createProblemLog();
  const { root, faults } = readConfigTree(path, content);
  for (const fault of faults) log.add('syntax', 'syntax', fault.span, { fault: fault.text });
  if (root === undefined) return { config: defaultConfig, problems: log.problems };

  const facts = factNames(knowledge);
  let house: ConfigFile['house'];
  const readHouse: Shape<string> = (node, houseLog) => {
    const named = text(node, houseLog);
    if (named !== undefined) house = { path: named, span: node.span };
    return named;
  };
  const read = structOf<Omit<Config, 'house'> & { house: string }>({
    regimes: listOf(oneOf(regimeIds, 'unknown-regime')),
    facts: recordOf(factValue, (key, span, factLog, value) => {
      if (!facts.includes(kebab(key))) factLog.add('unknownKey', 'unknown-fact', span, { key });
      else if (value.kind === 'value' && typeof value.value === 'string' && !takesText(kebab(key), knowledge))
        factLog.add('invalidValue', 'yes-or-no-expected', value.span);
    }),
    rules: recordOf(oneOf(severities, 'unknown-severity'), checkRuleName(knowledge)),
    include: listOf(text),
    exclude: listOf(text),
    ignore: listOf((node, ignoreLog) => {
      const entry = ignoreEntry(node, ignoreLog);
      if (entry?.rule !== undefined) checkRuleName(knowledge)(entry.rule, node.span, ignoreLog);
      return entry as IgnoreEntry | undefined;
    }),
    house: readHouse,
  })(root, log);
  const { house: _path, ...config } = { ...defaultConfig, ...read };
  const byName = Object.entries(config.facts).map(([name, value]) => [kebab(name), value]);
  return { config: { ...config, facts: Object.fromEntries(byName) }, problems: log.problems, house };
}

/** Reads and checks the text of a house standard. */
export function parseHouseStandard(
  path: string,
  content: string,
  knowledge: Knowledge,
): { readonly house: HouseStandard | undefined; readonly problems: readonly ConfigProblem[] } {
  const log = createProblemLog();
  const { root, faults } = readConfigTree(path, content);
  for (const fault of faults) log.add('syntax', 'syntax', fault.span, { fault: fault.text });
  if (root === undefined) return { house: undefined, problems: log.problems };
  type HouseClause = HouseStandard['clauses'][number];
  const clause = structOf<HouseClause>({ id: text, title: text, headings: listOf(text), cues: listOf(text), text }, [
    'id',
    'title',
  ]);
  const required: { id: string; span: Span }[] = [];
  const read = structOf<HouseStandard>({
    name: text,
    required: listOf((node, requiredLog) => {
      const id = text(node, requiredLog);
      if (id !== undefined) required.push({ id, span: node.span });
      return id;
    }),
    clauses: listOf((node, clauseLog) => {
      const given = clause(node, clauseLog);
      return given && { headings: [], cues: [], text: '', ...(given as Pick<HouseClause, 'id' | 'title'>) };
    }),
  })(root, log);
  const house = { name: 'House standard', required: [], clauses: [], ...read };
  const known = new Set([...knowledge.clauses, ...house.clauses].map(({ id }) => id));
  for (const { id, span } of required.filter((entry) => !known.has(entry.id))) {
    log.add('invalidValue', 'unknown-clause', span, { value: id });
  }
  return { house, problems: log.problems };
}

/** Settings of an editor, of whatever shape they come in; what is wrong in them is left out in silence. */
export function parseSettings(settings: unknown, knowledge: Knowledge): Partial<Config> {
  const known = pick(settings, ['regimes', 'facts', 'rules', 'include', 'exclude']);
  return pickGiven(parseConfig('settings.json', JSON.stringify(known), knowledge).config, Object.keys(known));
}

/** The settings win over the file, key by key; of `facts` and `rules` entry by entry. */
export function mergeConfig(file: Config, settings: Partial<Config>): Config {
  return {
    ...file,
    ...settings,
    facts: { ...file.facts, ...settings.facts },
    rules: { ...file.rules, ...settings.rules },
    ignore: [...file.ignore, ...(settings.ignore ?? [])],
  };
}

const factValue: Shape<boolean | string | readonly string[]> = (node, log) => {
  if (node.kind === 'value' && typeof node.value === 'boolean') return node.value;
  if (node.kind === 'list') return listOf(text)(node, log);
  if (node.kind === 'value' && typeof node.value === 'string') return node.value;
  log.add('invalidValue', 'fact-expected', node.span);
  return undefined;
};

/** All facts that conditions are written with: signals by their name, and the settings that several share. */
export function factNames(knowledge: Knowledge): readonly string[] {
  const names = knowledge.signals.flatMap(({ id, setting }) => [kebab(id), ...(setting ? [setting.fact] : [])]);
  return [...new Set(names)].sort();
}

/** Whether a fact is a list of places or the like, and not true or false. */
function takesText(fact: string, { signals }: Knowledge): boolean {
  return signals.some(({ setting }) => setting?.fact === fact && setting.values.length > 0);
}

/** Facts may be written in kebab, camel or snake case. */
function kebab(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll('_', '-');
}

function checkRuleName(knowledge: Knowledge): (name: string, span: Span, log: ProblemLog) => void {
  return (name, span, log) => {
    // A house standard adds clauses of its own, so any clause may be named.
    const isClause = /^(?:missing|incomplete)\//.test(name);
    if (!isClause && !isRuleName(name, knowledge.clauses)) log.add('unknownRule', 'unknown-rule', span, { rule: name });
  };
}

function pick(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  const isGiven = (entry: unknown) => entry !== null && entry !== undefined && !isEmpty(entry);
  return Object.fromEntries(Object.entries(value).filter(([key, entry]) => keys.includes(key) && isGiven(entry)));
}

/** An empty list or map of an editor's settings is its default, and says nothing. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function pickGiven(config: Config, keys: readonly string[]): Partial<Config> {
  return pick(config, keys) as Partial<Config>;
}
