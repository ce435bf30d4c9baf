/** Whether words that stand alone in bold may be a heading: no sentence, and not too long. */
export function isBoldTitle(words: string): boolean {
  return words.length < 120 && !/[.;,。；，]$/.test(words);
}
