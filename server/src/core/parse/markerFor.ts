import { hanDigits, hanNumber, romanNumber } from '../text/numerals.ts';
import type { Marker } from './document.ts';

const hanRun = new RegExp(`[${hanDigits}]+`);

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
  if (style === 'roman') return text.replace(/[ivxl]+/i, (r) => sameCase(r, romanNumber(value)));
  if (style === 'article' && /\s[ivxl]+\b/i.test(text)) {
    return text.replace(/(?<=\s)[ivxl]+\b/i, (r) => sameCase(r, romanNumber(value)));
  }
  return text.replace(hanRun, hanNumber(value));
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
