/** Where sentences of `text` end: offsets after the closing sign. */
export function sentenceEnds(text: string, chinese: boolean): readonly number[] {
  const ends: number[] = [];
  const sign = chinese ? /[。！？；]+[”’」』）)"]*/g : /[.!?。！？]+[”’"')\]）]*(?=\s+[^a-z\s]|\s*$)/g;
  for (const match of text.matchAll(sign)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (
      !chinese &&
      /(?:^|[\s(])(?:e\.g|i\.e|[A-Z]|art|sec|no|inc|ltd|co|mr|mrs|dr|para|cal|civ|u\.s|vs)$/i.test(before)
    )
      continue;
    ends.push(match.index + match[0].length);
  }
  return ends;
}
