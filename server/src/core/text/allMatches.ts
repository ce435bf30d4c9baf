const none: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern. As `matchAll`, which makes a copy of the pattern each time it is asked: some fifty
 * patterns are run over every block, and in most of them there is nothing to find.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}
