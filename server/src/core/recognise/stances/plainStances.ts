import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type LabelledPattern, type PatternHit, PatternIndex } from '../patternIndex.ts';

interface Label {
  readonly stance: string;
  readonly harmless: boolean;
}

const indices = new WeakMap<Knowledge, PatternIndex<Label>>();
const none: ReadonlySet<string> = new Set();

/** The stances that a sentence, or the item of a list with its lead-in, takes in plain words. */
export function plainStances(
  sentence: Sentence,
  leadIn: Sentence | undefined,
  knowledge: Knowledge,
): ReadonlySet<string> {
  const hits = indexOf(knowledge).match(sentence, leadIn);
  if (hits.length === 0) return none;
  let stances = byHits.get(hits);
  if (!stances) {
    stances = stancesOf(hits);
    byHits.set(hits, stances);
  }
  return stances;
}

/** By the hits of a sentence, which stay the same as long as its text does: some have dozens. */
const byHits = new WeakMap<readonly PatternHit<Label>[], ReadonlySet<string>>();

function stancesOf(hits: readonly PatternHit<Label>[]): ReadonlySet<string> {
  const harmless = new Set<string>();
  for (const { label } of hits) if (label.harmless) harmless.add(label.stance);
  const stances = new Set<string>();
  for (const { label } of hits) if (!harmless.has(label.stance)) stances.add(label.stance);
  return stances;
}

function indexOf(knowledge: Knowledge): PatternIndex<Label> {
  let index = indices.get(knowledge);
  if (!index) {
    index = new PatternIndex(Object.entries(knowledge.plainStances).flatMap(labelled), knowledge);
    indices.set(knowledge, index);
  }
  return index;
}

function labelled([stance, plain]: [string, Knowledge['plainStances'][string]]): readonly LabelledPattern<Label>[] {
  return (['en', 'zh'] as const).flatMap((language) => [
    ...plain.patterns[language].map((source) => ({ source, language, label: { stance, harmless: false } })),
    ...plain.unless[language].map((source) => ({ source, language, label: { stance, harmless: true } })),
  ]);
}
