import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { RegimeId } from '../../server/src/core/knowledge/types.ts';
import { family } from './defects.ts';
import { checkFile } from './documents.ts';
import {
  type Confusion,
  type Figure,
  inverted,
  noConfusion,
  type Part,
  score,
  statedClauses,
  tally,
  upperMedian,
} from './figures.ts';
import { filesByStem, halfOf, readSet, setPath } from './paths.ts';

interface Labels {
  readonly present: readonly string[];
  readonly headings: readonly { readonly mdLine: number; readonly plainLine: number }[];
}

type Gold = Readonly<Record<string, Labels>>;

/** A set of policies with labels that people gave. */
export interface ClauseSet {
  readonly name: string;
  readonly folder: string;
  readonly gold: string;
  /** Which clauses stand for which label. */
  readonly mapping: string;
}

/** Clause presence against people's labels: an item counts as stated where one of its clauses is. */
export function presence({ name, folder, gold, mapping }: ClauseSet, half: Part): readonly Figure[] {
  const items = Object.entries(readSet<Record<string, readonly string[]>>(mapping));
  const byItem = items.map(() => noConfusion());
  for (const [path, labels] of labelledFiles(folder, gold, half)) {
    const stated = statedClauses(checkFile(path));
    items.forEach(([label, ids], i) => {
      tally(
        byItem[i] as Confusion,
        ids.some((id) => stated.has(id)),
        labels.present.includes(label),
      );
    });
  }
  const total = noConfusion();
  for (const item of byItem) for (const key of ['tp', 'fp', 'fn', 'tn'] as const) total[key] += item[key];
  const present = score(total);
  const missing = score(inverted(total));
  const macro = byItem.reduce((sum, item) => sum + score(inverted(item)).f1, 0) / byItem.length;
  const counted = `tp ${total.tn} fp ${total.fn} fn ${total.fp}`;
  const figure = (measure: string, value: number, what = counted): Figure => ({
    set: name,
    measure,
    half,
    value,
    counted: what,
  });
  return [
    figure('missing F1 micro', missing.f1),
    figure('missing F1 macro', macro),
    figure('missing precision', missing.p),
    figure('missing recall', missing.r),
    figure('present F1', present.f1, `tp ${total.tp} fp ${total.fp} fn ${total.fn}`),
    figure('present recall', present.r, `tp ${total.tp} fn ${total.fn}`),
  ];
}

/** The writer's view: is `missing/X` reported exactly where people found no X, for each X that the regime asks of every policy? */
export function missingFindings(
  { name, folder, gold, mapping }: ClauseSet,
  regime: RegimeId,
  half: Part,
): readonly Figure[] {
  const asked = askedOfAll(regime);
  const items = Object.entries(readSet<Record<string, readonly string[]>>(mapping)).filter(([, [id]]) =>
    asked.has(id as string),
  );
  const confusion = noConfusion();
  const numbers: number[] = [];
  for (const [path, labels] of labelledFiles(folder, gold, half)) {
    const { diagnostics } = checkFile(path, { regimes: [regime] });
    const about = diagnostics.filter((d) => family(d) === 'missing');
    const said = new Set(about.flatMap((d) => [d.rule.split('/')[1], ...d.clauses]));
    const shown = diagnostics.filter((d) => d.severity !== 'hint' && ['missing', 'incomplete'].includes(family(d)));
    numbers.push(shown.length);
    for (const [label, [id]] of items) tally(confusion, said.has(id), !labels.present.includes(label));
  }
  const { tp, fp, fn } = confusion;
  const set = `${name} findings`;
  return [
    {
      set,
      measure: `${regime} missing findings F1`,
      half,
      value: score(confusion).f1,
      counted: `tp ${tp} fp ${fp} fn ${fn}`,
    },
    {
      set,
      measure: 'missing+incomplete, median',
      half,
      value: upperMedian(numbers),
      counted: `most ${Math.max(...numbers)}`,
    },
  ];
}

/** Headings found, by their exact line. */
export function headings({ name, folder, gold }: Omit<ClauseSet, 'mapping'>, half: Part): readonly Figure[] {
  const confusion = noConfusion();
  for (const [path, labels] of labelledFiles(folder, gold, half)) {
    const key = path.endsWith('.txt') ? 'plainLine' : 'mdLine';
    addHeadings(confusion, headingLines(path), new Set(labels.headings.map((heading) => heading[key])));
  }
  const { tp, fp, fn } = confusion;
  return [
    { set: name, measure: 'headings F1', half, value: score(confusion).f1, counted: `tp ${tp} fp ${fp} fn ${fn}` },
  ];
}

/** The 0-based lines on which the outline has headings of the text. */
export function headingLines(path: string): ReadonlySet<number> {
  const lines = (nodes: ReturnType<typeof checkFile>['outline']): number[] =>
    nodes.flatMap((node) => [...(node.kind === 'heading' ? [node.range.start.line] : []), ...lines(node.children)]);
  return new Set(lines(checkFile(path).outline));
}

export function addHeadings(confusion: Confusion, found: ReadonlySet<number>, labelled: ReadonlySet<number>): void {
  for (const line of found) confusion[labelled.has(line) ? 'tp' : 'fp']++;
  for (const line of labelled) if (!found.has(line)) confusion.fn++;
}

function labelledFiles(folder: string, gold: string, half: Part): readonly (readonly [string, Labels])[] {
  const files = filesByStem(folder);
  return Object.entries(readSet<Gold>(gold)).flatMap(([stem, labels]) => {
    const path = files.get(stem);
    return path !== undefined && (half === 'all' || halfOf(basename(path)) === half) ? [[path, labels] as const] : [];
  });
}

/** The clauses that a regime asks of every policy, from the requirements table. */
function askedOfAll(regime: RegimeId): ReadonlySet<string> {
  const [head, ...rows] = readFileSync(setPath('law/MATRIX.tsv'), 'utf8')
    .split(/\r?\n/)
    .map((row) => row.split('\t'));
  const column = (name: string) => (head as string[]).indexOf(name);
  const wanted = rows.filter(
    (row) => row[column('regime')]?.toLowerCase() === regime && row[column('level')] === 'required',
  );
  return new Set(wanted.map((row) => row[column('clause_id')] as string));
}
