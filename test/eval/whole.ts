import { basename } from 'node:path';
import { addHeadings, headingLines } from './clauses.ts';
import { conflict, connects, familiesOfClass, familiesOfKind, family, linesNamed, mayAnswer } from './defects.ts';
import { checkFile } from './documents.ts';
import { type Figure, inverted, noConfusion, type Part, score, statedClauses, tally, upperMedian } from './figures.ts';
import { filesIn, halfOf, readSet, setPath } from './paths.ts';

/** A policy that was read with care: every clause, heading, inconsistency and look-alike. */
interface ReadPolicy {
  readonly file: string;
  readonly clauses: Readonly<Record<string, { readonly state: 'present' | 'partial' | 'absent' }>>;
  readonly headings: readonly { readonly line: number }[];
  readonly inconsistencies: readonly {
    readonly class: string;
    readonly a: { readonly line: number };
    readonly b: { readonly line: number } | null;
    readonly certainty: 'clear' | 'arguable';
  }[];
  readonly lookalikes?: readonly { readonly a: { readonly line: number }; readonly b: { readonly line: number } }[];
}

/** The policies that were labelled in full. */
export function labelled(half: Part): readonly Figure[] {
  const [clauses, headings] = [noConfusion(), noConfusion()];
  type Counts = [number, number];
  const found: { clear: Counts; arguable: Counts; lookalikes: Counts } = {
    clear: [0, 0],
    arguable: [0, 0],
    lookalikes: [0, 0],
  };
  const numbers: number[] = [];
  for (const labelFile of filesIn('eval/labelled')) {
    const labels = readSet<ReadPolicy>(`eval/labelled/${basename(labelFile)}`);
    if (half !== 'all' && halfOf(basename(labels.file)) !== half) continue;
    const path = setPath(`corpus/${labels.file}`);
    const { diagnostics, ...document } = checkFile(path);
    const stated = statedClauses({ diagnostics, ...document });
    for (const [id, { state }] of Object.entries(labels.clauses)) {
      // A partial clause may be read either way.
      if (state !== 'partial' || stated.has(id)) tally(clauses, stated.has(id), state !== 'absent');
    }
    addHeadings(headings, headingLines(path), new Set(labels.headings.map(({ line }) => line - 1)));
    for (const { class: name, a, b, certainty } of labels.inconsistencies) {
      const families = familiesOfClass(name);
      const isPair = b !== null && b.line !== a.line && families.includes('contradiction');
      const hit = diagnostics
        .filter((d) => mayAnswer(d, families))
        .some((d) =>
          isPair
            ? connects(d, a.line, b.line)
            : [a.line, b?.line].some((line) => line !== undefined && linesNamed(d).has(line)),
        );
      count(found[certainty], hit);
    }
    for (const { a, b } of labels.lookalikes ?? []) {
      count(
        found.lookalikes,
        diagnostics.some((d) => mayAnswer(d, conflict) && connects(d, a.line, b.line)),
      );
    }
    numbers.push(diagnostics.filter((d) => d.severity !== 'hint' && family(d) !== 'missing').length);
  }
  const missing = inverted(clauses);
  const set = 'labelled';
  return [
    {
      set,
      measure: 'missing F1',
      half,
      value: score(missing).f1,
      counted: `tp ${missing.tp} fp ${missing.fp} fn ${missing.fn}`,
    },
    {
      set,
      measure: 'headings F1',
      half,
      value: score(headings).f1,
      counted: `tp ${headings.tp} fp ${headings.fp} fn ${headings.fn}`,
    },
    share(set, 'clear inconsistencies found', half, found.clear),
    share(set, 'arguable ones found', half, found.arguable),
    share(set, 'look-alikes flagged', half, found.lookalikes),
    { set, measure: 'findings, median', half, value: upperMedian(numbers), counted: `most ${Math.max(0, ...numbers)}` },
  ];
}

interface SeedDefect {
  readonly doc: string;
  readonly line: number;
  readonly kind: string;
  readonly severity: string;
}

/** The listed defects of the two seed policies. */
export function seeds(): readonly Figure[] {
  const heavy: [number, number] = [0, 0];
  const all: [number, number] = [0, 0];
  const defects = readSet<readonly SeedDefect[]>('law/seed_defects.json');
  const files = seedFiles(defects);
  for (const { doc, line, kind, severity } of defects) {
    const { diagnostics } = checkFile(files.get(doc) as string);
    const families = familiesOfKind[kind];
    if (!families) throw new Error(`no families for defects of kind “${kind}”`);
    const hit = diagnostics.some((d) => mayAnswer(d, families, severity === 'hint') && linesNamed(d).has(line));
    count(all, hit);
    if (severity === 'error' || severity === 'warning') count(heavy, hit);
  }
  const listed = new Set(defects.map(({ doc, line }) => `${doc}:${line}`));
  const others = [...files].flatMap(([doc, path]) => {
    const shown = checkFile(path).diagnostics.filter((d) => d.severity !== 'hint' && family(d) !== 'missing');
    return shown.filter((d) => ![...linesNamed(d)].some((line) => listed.has(`${doc}:${line}`)));
  });
  const set = 'seeds';
  return [
    share(set, 'errors and warnings found', 'all', heavy),
    share(set, 'all defects found', 'all', all),
    { set, measure: 'findings on other lines', half: 'all', value: others.length, counted: '' },
  ];
}

interface ExpectedClause {
  readonly doc: string;
  readonly clause: string;
  readonly expect: 'missing' | 'incomplete' | 'present' | 'denied' | 'not-asked';
}

/** Which clauses the seed policies have and lack under the Chinese regimes. */
export function coverage(): readonly Figure[] {
  const rows = readSet<readonly ExpectedClause[]>('law/seed_coverage.json');
  const files = seedFiles(rows);
  const right: [number, number] = [0, 0];
  for (const { doc, clause, expect } of rows) {
    const document = checkFile(files.get(doc) as string, { regimes: ['pipl', 'ndsmr', 'gbt'] });
    const state = document.clauses.find(({ id }) => id === clause)?.state;
    const missing = document.diagnostics.some(
      (d) => d.rule === `missing/${clause}` || (family(d) === 'missing' && d.clauses.includes(clause)),
    );
    const isStated = state === 'present' || state === 'incomplete';
    const holds = {
      missing,
      incomplete: isStated && !missing,
      present: isStated && !missing,
      denied: state === 'denied' && !missing,
      'not-asked': !missing,
    };
    count(right, holds[expect]);
  }
  return [share('seeds', 'coverage rows right', 'all', right)];
}

/** Real policies without labels: what must not happen on them. */
export function corpus(half: Part): readonly Figure[] {
  const inPart = (path: string) => half === 'all' || halfOf(basename(path)) === half;
  const policies = ['generated', 'markdown', 'ota', 'plain', 'translated', 'zh']
    .flatMap((folder) => filesIn(`corpus/${folder}`))
    .filter(inPart);
  const others = filesIn('corpus/other').filter(inPart);
  const documents = policies.map((path) => checkFile(path));
  const findings = others.reduce((sum, path) => sum + checkFile(path).diagnostics.length, 0);
  const inFamily = (name: string) =>
    documents.map((d) => d.diagnostics.filter((one) => family(one) === name && one.severity !== 'hint').length);
  const proof = documents.map(
    (d) =>
      d.diagnostics.filter(
        (one) => one.severity !== 'hint' && !['missing', 'incomplete', 'contradiction'].includes(family(one)),
      ).length,
  );
  const set = 'corpus';
  const contradictions = inFamily('contradiction');
  const total = contradictions.reduce((a, b) => a + b, 0);
  return [
    share(set, 'policies taken for none', half, [
      documents.filter(({ kind }) => kind === 'other').length,
      documents.length,
    ]),
    { set, measure: 'findings on no policies', half, value: findings, counted: `${others.length} documents` },
    {
      set,
      measure: 'contradictions, mean',
      half,
      value: total / documents.length,
      counted: `${total}, most ${Math.max(...contradictions)}`,
    },
    {
      set,
      measure: 'missing, median',
      half,
      value: upperMedian(inFamily('missing')),
      counted: `most ${Math.max(...inFamily('missing'))}`,
    },
    {
      set,
      measure: 'incomplete, median',
      half,
      value: upperMedian(inFamily('incomplete')),
      counted: `most ${Math.max(...inFamily('incomplete'))}`,
    },
    { set, measure: 'proofreading, median', half, value: upperMedian(proof), counted: `most ${Math.max(...proof)}` },
  ];
}

export function share(set: string, measure: string, half: Part, [hits, all]: readonly [number, number]): Figure {
  return { set, measure, half, value: all > 0 ? hits / all : undefined, counted: `${hits}/${all}` };
}

export function count(of: [number, number], hit: boolean): void {
  if (hit) of[0]++;
  of[1]++;
}

function seedFiles(rows: readonly { readonly doc: string }[]): ReadonlyMap<string, string> {
  const paths = filesIn('seeds');
  return new Map(
    [...new Set(rows.map(({ doc }) => doc))].map((doc) => [
      doc,
      paths.find((path) => basename(path).includes(doc)) as string,
    ]),
  );
}
