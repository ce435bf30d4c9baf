/**
 * Marks of what a draft assumes on the writer's behalf. They are characters of the private use area, so that texts can be
 * put together, cut and filled around them; {@link readAssumed} takes them out.
 */
const [opening, closing] = ['\uE000', '\uE001'];
const marks = new RegExp(`[${opening}${closing}]`, 'g');

/** Marks a part of a text as assumed. */
export function markAssumed(text: string): string {
  return opening + text + closing;
}

/** @returns the text without marks. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}

/**
 * Finds what a marked text assumes.
 *
 * @returns the sentences, list items and table rows that hold something assumed, without marks, each once, in order.
 */
export function readAssumed(text: string): readonly string[] {
  const found = new Set<string>();
  let inside = false;
  for (const line of text.split('\n')) {
    for (const sentence of line.startsWith('|')
      ? [line]
      : line.split(/(?<=[.!?][\uE001]?)\s+|(?<=[。！？][\uE001]?)/)) {
      if (inside || sentence.includes(opening)) found.add(asSentence(withoutMarks(sentence)));
      const [open, close] = [sentence.lastIndexOf(opening), sentence.lastIndexOf(closing)];
      if (open !== close) inside = open > close;
    }
  }
  found.delete('');
  return [...found];
}

/** A row without the signs of the table, an item without its bullet. */
function asSentence(line: string): string {
  if (!line.startsWith('|')) return line.replace(/^[-*]\s+/, '').trim();
  return line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ');
}
