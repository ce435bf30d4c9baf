import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Bilingual, PlainStance } from '../../src/core/knowledge/types.ts';
import type { PlainStancesFile } from './schema.ts';
import { inPlaceOf } from './shape.ts';

type Patterns = Bilingual<readonly string[]>;

/**
 * The patterns of all topics, by stance, and the word lists that they name. A list of one file becomes a lexicon
 * `<topic>:<name>`, so that two topics may use one name for different words.
 */
export function joinPlainStances(
  topics: Readonly<Record<string, PlainStancesFile>>,
): Pick<Knowledge, 'plainStances' | 'lexicons'> {
  const plainStances: Record<string, PlainStance> = {};
  const lexicons: Record<string, Patterns> = {};
  for (const [topic, { words, stances }] of Object.entries(topics)) {
    for (const [name, en] of Object.entries(words)) lexicons[`${topic}:${name}`] = { en, zh: [] };
    const named = (pattern: string) =>
      pattern.replace(/<([a-z0-9-]+)>/g, (whole, name: string) =>
        Object.hasOwn(words, name) ? `<${topic}:${name}>` : whole,
      );
    const inBoth = ({ en, zh }: Patterns): Patterns => ({ en: en.map(named), zh });
    for (const [name, stance] of Object.entries(stances)) {
      const { patterns, unless } = stance;
      plainStances[name] = inPlaceOf(stance, { patterns: inBoth(patterns), unless: inBoth(unless) });
    }
  }
  return { plainStances, lexicons };
}
