import type { Marker } from './document.ts';

const han = '零一二三四五六七八九';

/**
 * Writes a marker for another number, in its own form: "3." → "4.", "(c)" → "(d)", "第五条" → "第六条", "2.3" → "2.4".
 *
 * @param component which number of the marker, 0 for the outermost; the last unless given.
 */
export function markerFor(marker: Marker, value: number, component = marker.ordinal.length - 1): string {
  const { text, style } = marker;
  if (circled.test(text)) return text.replace(circled, (sign) => circledNumber(sign, value));
  if (/\d/.test(text)) {
    let at = 0;
    // "2.a": a letter may count the last.
    return text.replace(/\d+|(?<=\d\.)[a-z]\b/gi, (part) => (at++ === component ? written(part, value) : part));
  }
  if (style === 'lower-alpha' || style === 'upper-alpha') {
    return text.replace(/[A-Za-z]/, (c) => written(c, value));
  }
  if (style === 'roman') return text.replace(/[ivx]+/i, (r) => sameCase(r, romanNumber(value)));
  if (style === 'article' && /\s[ivx]+\b/i.test(text)) {
    return text.replace(/(?<=\s)[ivx]+\b/i, (r) => sameCase(r, romanNumber(value)));
  }
  return text.replace(/[〇零一二三四五六七八九十百两]+/, hanNumber(value));
}

/** A number in figures, or as a letter where one stands. */
function written(part: string, value: number): string {
  return /\d/.test(part) ? String(value) : String.fromCharCode((part < 'a' ? 64 : 96) + value);
}

/** ① to ⑳, ⑴ to ⒇, ⒈ to ⒛: twenty signs each, one after the other. */
const circled = /[①-⑳⑴-⒇⒈-⒛]/u;

function circledNumber(sign: string, value: number): string {
  const first = ['①', '⑴', '⒈'].findLast((one) => one <= sign) ?? '①';
  return value <= 20 ? String.fromCodePoint(first.codePointAt(0)! + value - 1) : `${value}.`;
}

function sameCase(pattern: string, written: string): string {
  return pattern === pattern.toUpperCase() ? written.toUpperCase() : written;
}

/** In small letters: 4 → iv; up to 49. */
export function romanNumber(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let [rest, written] = [value, ''];
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99, more than any policy has sections. */
export function hanNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const lead = tens === 0 ? '' : `${tens === 1 ? '' : han[tens]}十`;
  return lead + (ones === 0 ? '' : han[ones]);
}
