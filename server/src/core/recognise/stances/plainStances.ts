import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Bilingual } from '../../knowledge/types.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type LabelledPattern, type PatternHit, PatternIndex } from '../patternIndex.ts';

interface Patterns {
  /** Labelled with the stances. */
  readonly taking: PatternIndex<string>;
  /** For each stance what shows that a sentence does not take it: most patterns, and few sentences are asked for them. */
  readonly unless: ReadonlyMap<string, PatternIndex<string>>;
}

const compiled = new WeakMap<Knowledge, Patterns>();
const none: ReadonlySet<string> = new Set();

/** The stances that a sentence, or the item of a list with its lead-in, takes in plain words. */
export function plainStances(
  sentence: Sentence,
  leadIn: Sentence | undefined,
  knowledge: Knowledge,
): ReadonlySet<string> {
  const { taking, unless } = patternsOf(knowledge);
  const hits = taking.match(sentence, leadIn);
  if (hits.length === 0) return none;
  let stances = byHits.get(hits);
  if (!stances) {
    const isTaken = (stance: string) => unless.get(stance)?.match(sentence, leadIn).length === 0;
    stances = new Set(hits.map(({ label }) => label).filter(isTaken));
    byHits.set(hits, stances);
  }
  return stances;
}

/** By the hits of a sentence, which stay the same as long as its text does. */
const byHits = new WeakMap<readonly PatternHit<string>[], ReadonlySet<string>>();

function patternsOf(knowledge: Knowledge): Patterns {
  let patterns = compiled.get(knowledge);
  if (!patterns) {
    const stances = Object.entries(knowledge.plainStances);
    patterns = {
      taking: new PatternIndex(
        stances.flatMap(([stance, plain]) => labelled(stance, plain.patterns)),
        knowledge,
      ),
      unless: new Map(
        stances.map(([stance, plain]) => [stance, new PatternIndex(labelled(stance, plain.unless), knowledge)]),
      ),
    };
    compiled.set(knowledge, patterns);
  }
  return patterns;
}

function labelled(label: string, sources: Bilingual<readonly string[]>): readonly LabelledPattern<string>[] {
  return (['en', 'zh'] as const).flatMap((language) =>
    sources[language].map((source) => ({ source, language, label })),
  );
}
