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

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
  reg: '®',
  trade: '™',
  bull: '•',
  middot: '·',
  sect: '§',
  para: '¶',
};

/** The sign that an entity stands for: `&amp;` is `&`, `&#167;` is `§`; undefined for rare ones. */
export function entitySign(entity: string): string | undefined {
  const code = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));?$/i.exec(entity);
  if (!code) return signs[entity.slice(1).replace(/;$/, '')];
  const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
  return point > 0 && point < 0x10000 ? String.fromCharCode(point) : undefined;
}
