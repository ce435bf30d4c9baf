import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Bilingual, PlainWords } from '../../src/core/knowledge/types.ts';
import { inPlaceOf, placeOf } from './shape.ts';

type Patterns = Bilingual<readonly string[]>;

/** A file of patterns by name, under keys of their own; `words` stand for English words in them. */
export type Topic<Key extends string> = Readonly<Record<Key, Readonly<Record<string, PlainWords>>>> & {
  readonly words: Readonly<Record<string, readonly string[]>>;
};

/** What all files of a folder have under one key, and the word lists that they name. */
export interface JoinedTopics {
  readonly entries: Readonly<Record<string, PlainWords>>;
  readonly lexicons: Knowledge['lexicons'];
}

/**
 * A list of one file becomes a lexicon `<file>:<name>`, so that two files may use one name for different words.
 *
 * @param prefix tells the lexicons of one folder from those of another; they stand in many patterns, so it is short.
 */
export function joinTopics<Key extends string>(
  prefix: string,
  topics: Readonly<Record<string, Topic<Key>>>,
  key: Key,
): JoinedTopics {
  const joined: Record<string, PlainWords> = {};
  const lexicons: Record<string, Patterns> = {};
  for (const [topic, file] of Object.entries(topics)) {
    const { words } = file;
    const fullName = (name: string) => `${prefix}${topic}:${name}`;
    for (const [name, en] of Object.entries(words)) lexicons[fullName(name)] = { en, zh: [] };
    const named = (pattern: string) =>
      pattern.replace(/<([a-z0-9-]+)>/g, (whole, name: string) =>
        Object.hasOwn(words, name) ? `<${fullName(name)}>` : whole,
      );
    const inBoth = ({ en, zh }: Patterns): Patterns => ({ en: en.map(named), zh });
    for (const [name, entry] of Object.entries<PlainWords>(file[key])) {
      if (Object.hasOwn(joined, name)) placeOf(entry).report(`“${name}” stands in another file, too`);
      joined[name] = inPlaceOf(entry, {
        patterns: inBoth(entry.patterns),
        ...(entry.unless && { unless: inBoth(entry.unless) }),
      });
    }
  }
  return { entries: joined, lexicons };
}
