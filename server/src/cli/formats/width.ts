/** Signs that a terminal draws two columns wide: Chinese, Japanese, Korean, full-width forms, emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const invisible = /[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufeff]/u;

/** Columns that a terminal needs for `text`. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += invisible.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return columns;
}

/** Breaks `text` at spaces (Chinese anywhere) into lines of at most `width` columns; a longer word stays whole. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.match(
      /[\u2e80-\ua4cf\uff00-\uff60][，。；：、！？”’）》」]*|[^\s\u2e80-\ua4cf\uff00-\uff60]+|\s+/gu,
    ) ?? []) {
      if (line !== '' && columnsOf(line + word.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = word.trimStart();
      } else line += word;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
