import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type LabelledPattern, type PatternHit, PatternIndex } from '../../recognise/patternIndex.ts';
import { cover, type Span, shift } from '../../text/span.ts';

/** A stance that a sentence takes: "consent can be withdrawn at any time". */
export interface Position {
  /** Name of the lexicon `says-<name>` whose pattern it was recognised by. */
  readonly name: string;
  readonly sentence: Sentence;
  /** The whole sentence, in the document. */
  readonly span: Span;
  /** What matched, in the document. */
  readonly match: Span;
}

const prefix = 'says-';
/** One entry of a stance: how many different parts it takes. */
interface Entry {
  readonly name: string;
  readonly wanted: number;
}

/** A part of an entry; `wanted` is false for what must not be there. */
interface Part {
  readonly entry: Entry;
  readonly number: number;
  readonly wanted: boolean;
}

const indices = new WeakMap<Knowledge, PatternIndex<Part>>();
const read = new WeakMap<PolicyModel, ReadonlyMap<string, readonly Position[]>>();

/**
 * The sentences that take a stance, in the order of the text.
 *
 * A stance is a lexicon `says-<name>`. An entry is a pattern, or several joined by ` & ` that must all be found in the
 * sentence in any order, none of those that begin with `!`. Where the sentence also matches `says-<name>-not` it does not take it. Questions,
 * headings and what is told of others ("many sites use cookies") take none.
 */
export function positionsOf(policy: PolicyModel, name: string): readonly Position[] {
  let positions = read.get(policy);
  if (!positions) {
    positions = readAll(policy);
    read.set(policy, positions);
  }
  return positions.get(name) ?? [];
}

/** Whether the sentence takes the stance. */
export function takes(policy: PolicyModel, sentence: number, name: string): boolean {
  return positionsOf(policy, name).some((position) => position.sentence.index === sentence);
}

function readAll(policy: PolicyModel): ReadonlyMap<string, readonly Position[]> {
  const index = indexOf(policy.knowledge);
  const positions = new Map<string, Position[]>();
  for (const sentence of policy.sentences) {
    if (sentence.kind === 'heading' || /[?？]\s*$/.test(sentence.text)) continue;
    const leadIn = sentence.leadIn === undefined ? undefined : policy.sentences[sentence.leadIn];
    const hits = stancesIn(index.match(sentence, leadIn));
    if (hits.has('others')) continue;
    for (const [name, parts] of hits) {
      if (name.endsWith('-not') || hits.has(`${name}-not`)) continue;
      const list = positions.get(name) ?? [];
      list.push(new Stance(name, sentence, parts));
      positions.set(name, list);
    }
  }
  return positions;
}

/** A position whose place within the sentence is found when it is asked for, which few are. */
class Stance implements Position {
  readonly name: string;
  readonly sentence: Sentence;
  readonly #parts: Parts;

  constructor(name: string, sentence: Sentence, parts: Parts) {
    this.name = name;
    this.sentence = sentence;
    this.#parts = parts;
  }

  get span(): Span {
    return this.sentence.span;
  }

  get match(): Span {
    return shift(placeOf(this.#parts), this.sentence.span.start);
  }
}

type Parts = readonly PatternHit<Part>[];
/** The stances that a sentence takes, each with the hits that show it. */
type Stances = ReadonlyMap<string, Parts>;

/** By the hits of a sentence, which stay the same as long as its text does. */
const stances = new WeakMap<Parts, Stances>();

function stancesIn(matches: Parts): Stances {
  let known = stances.get(matches);
  if (!known) {
    known = completeIn(matches);
    stances.set(matches, known);
  }
  return known;
}

/** Parts further apart than this many characters are not parts of one claim. */
const widest = 80;

/** The stances whose entries are complete; of several entries the last one shows it. */
function completeIn(matches: Parts): Stances {
  const found = new Map<Entry, PatternHit<Part>[]>();
  const complete = new Map<string, Parts>();
  const excluded = new Set(matches.flatMap(({ label }) => (label.wanted ? [] : [label.entry])));
  for (const hit of matches) {
    const { entry, wanted } = hit.label;
    if (!wanted || excluded.has(entry)) continue;
    const parts = found.get(entry) ?? [];
    found.set(entry, parts);
    parts.push(hit);
    if (parts.length !== entry.wanted) continue;
    const { start, end } = parts.length === 1 ? { start: 0, end: 0 } : placeOf(parts);
    if (end - start <= widest) complete.set(entry.name, parts);
  }
  return complete;
}

/** Relative to the sentence. */
function placeOf(parts: Parts): Span {
  return parts.map(({ span }) => span).reduce(cover);
}

function indexOf(knowledge: Knowledge): PatternIndex<Part> {
  const known = indices.get(knowledge);
  if (known) return known;
  const patterns = Object.entries(knowledge.lexicons)
    .filter(([name]) => name.startsWith(prefix))
    .flatMap(([name, list]) =>
      (['en', 'zh'] as const).flatMap((language) =>
        list[language].flatMap((source) =>
          partsOf(source, name.slice(prefix.length)).map((part) => ({ ...part, language })),
        ),
      ),
    );
  const index = new PatternIndex(patterns, knowledge);
  indices.set(knowledge, index);
  return index;
}

/** The patterns of one entry of a `says-` word list: "a & b", where "! c" must not stand beside them. */
export function entryPatterns(entry: string): readonly string[] {
  return entry.split(' & ').map((part) => part.trim().replace(/^!\s*/, ''));
}

type PartPattern = Omit<LabelledPattern<Part>, 'language'>;

function partsOf(entrySource: string, name: string): readonly PartPattern[] {
  const parts = entrySource.split(' & ').map((part) => part.trim());
  const wanted = parts.filter((part) => !part.startsWith('!'));
  const entry: Entry = { name, wanted: wanted.length };
  return parts.map((part, number) => ({
    source: entryPatterns(part)[0] ?? '',
    label: { entry, number, wanted: !part.startsWith('!') },
    // A part is of no use without the others.
    beside: wanted.filter((other) => other !== part),
  }));
}
