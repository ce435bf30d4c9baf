import type { Knowledge } from './knowledge.ts';

/**
 * The words of a list of `knowledge/words/`, as a part of a regular expression. A star stands for any ending, a blank also
 * for a hyphen.
 */
export function anyWordOf({ words }: Knowledge, language: 'en' | 'zh', ...names: readonly string[]): string {
  const all = names.flatMap((name) => {
    const list = words[name];
    if (!list) throw new Error(`no word list “${name}”`);
    return list[language];
  });
  // The longest first: of two that begin alike, the first that fits is taken.
  const sources = all.toSorted((a, b) => b.length - a.length).map(sourceOf);
  // A list without words in the language matches nowhere.
  return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
}

/** A text has one of the words: English ones stand by themselves, Chinese ones anywhere. */
export function hasAnyWordOf(knowledge: Knowledge, ...names: readonly string[]): RegExp {
  const [english, chinese] = [anyWordOf(knowledge, 'en', ...names), anyWordOf(knowledge, 'zh', ...names)];
  return new RegExp(`\\b${english}\\b|${chinese}`, 'i');
}

function sourceOf(word: string): string {
  return word
    .replace(/[\\^$.+?()[\]{}|/]/g, '\\$&')
    .replace('*', '\\w*')
    .replaceAll(' ', '[ -]');
}
