import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Bilingual, PlainWords } from '../knowledge/types.ts';
import type { Sentence } from '../read/sentence.ts';
import { type LabelledPattern, type PatternHit, PatternIndex } from './patternIndex.ts';

const none: ReadonlySet<string> = new Set();

/** Knows by patterns what sentences say; they are searched for all of it at once. */
export class PlainWordsIndex {
  /** Labelled with the names. */
  readonly #saying: PatternIndex<string>;
  /** What shows that a sentence does not say it after all, by name: few sentences are asked for these patterns. */
  readonly #unless: ReadonlyMap<string, PatternIndex<string>>;
  /** By the hits of a sentence, which stay the same as long as its text does. */
  readonly #byHits = new WeakMap<readonly PatternHit<string>[], ReadonlySet<string>>();

  constructor(entries: Readonly<Record<string, PlainWords>>, knowledge: Knowledge) {
    const all = Object.entries(entries);
    this.#saying = new PatternIndex(
      all.flatMap(([name, { patterns }]) => labelled(name, patterns)),
      knowledge,
    );
    this.#unless = new Map(
      all.flatMap(([name, { unless }]) =>
        unless ? [[name, new PatternIndex(labelled(name, unless), knowledge)]] : [],
      ),
    );
  }

  /** @returns the names of what a sentence, or the item of a list with its lead-in, says. */
  match(sentence: Sentence, leadIn: Sentence | undefined): ReadonlySet<string> {
    const hits = this.#saying.match(sentence, leadIn);
    if (hits.length === 0) return none;
    let names = this.#byHits.get(hits);
    if (!names) {
      const isSaid = (name: string) => !this.#unless.get(name)?.match(sentence, leadIn).length;
      names = new Set(hits.map(({ label }) => label).filter(isSaid));
      this.#byHits.set(hits, names);
    }
    return names;
  }
}

function labelled(label: string, sources: Bilingual<readonly string[]>): readonly LabelledPattern<string>[] {
  return (['en', 'zh'] as const).flatMap((language) =>
    sources[language].map((source) => ({ source, language, label })),
  );
}
