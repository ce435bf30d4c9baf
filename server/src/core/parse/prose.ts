import type { Span } from '../text/span.ts';

/** A stretch that the prose shows as blanks, or as one sign followed by blanks (an entity). */
export interface Mask extends Span {
  /** The one character that it stands for: `&rsquo;` is `’`. */
  readonly sign?: string;
}

/**
 * The text as it is read: what the masks cover becomes blanks, line ends stay.
 *
 * @param masks in any order; they may overlap.
 */
export function toProse(text: string, masks: readonly Mask[]): string {
  const sorted = [...masks].sort((a, b) => a.start - b.start || b.end - a.end);
  let prose = '';
  let at = 0;
  for (const mask of sorted) {
    if (mask.end <= at) continue;
    const start = Math.max(mask.start, at);
    const covered = text.slice(start, mask.end);
    prose += text.slice(at, start);
    if (mask.sign?.length === 1) prose += mask.sign + ' '.repeat(covered.length - 1);
    else prose += /[\r\n]/.test(covered) ? covered.replace(/[^\r\n]/g, ' ') : ' '.repeat(covered.length);
    at = mask.end;
  }
  return at === 0 ? text : prose + text.slice(at);
}
