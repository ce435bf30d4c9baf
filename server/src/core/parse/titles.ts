import { isNote } from './lineShape.ts';

/** Whether words that stand alone in bold may be a heading: no sentence, no date or address, and not too long. */
export function isBoldTitle(words: string): boolean {
  return words.length < 120 && !/[.;,。；，]$/.test(words) && !isNote(words);
}

/** Whether words that stand alone in italics may be: these set off notes and examples far more often. */
export function isItalicTitle(words: string): boolean {
  return isBoldTitle(words) && !/[:：!?]$|[“”"]/.test(words) && !/^\p{Ll}/u.test(words);
}

/** Lines in italics that a text must have before they are its headings. */
export const fewestItalics = 3;
