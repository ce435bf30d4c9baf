/** A place as editors count it: 0-based line, 0-based UTF-16 character (LSP's default encoding). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The offset at which each line starts; `\n`, `\r\n` and a lone `\r` end a line, as LSP has it. */
export interface LineIndex {
  readonly length: number;
  readonly starts: readonly number[];
}

/** Finds all line starts of `text`. A text without any line end has one line. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  // Most texts have one kind of line end, which is found much faster than characters are looked at.
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return { length: text.length, starts };
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (code === 13 || code === 10) starts.push(i + 1);
  }
  return { length: text.length, starts };
}

/** @returns the 0-based line that holds `offset`; offsets outside the text are taken as its first or last. */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Turns an offset into a position; offsets outside the text are clamped to it. */
export function positionAt(index: LineIndex, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, index.length));
  const line = lineAt(index, clamped);
  return { line, character: clamped - (index.starts[line] as number) };
}

/** Turns a position into an offset; positions outside the text are clamped to it. */
export function offsetAt(index: LineIndex, position: Position): number {
  const start = index.starts[position.line];
  if (start === undefined) return position.line < 0 ? 0 : index.length;
  const next = index.starts[position.line + 1] ?? index.length;
  return Math.min(start + Math.max(0, position.character), next);
}
