import { hanDigits, hanValue, romanValue } from '../text/numerals.ts';
import { span } from '../text/span.ts';
import type { Marker } from './document.ts';

const bullet = /^(?:[-*+–—](?=[ \t\u00a0])|[•·●○◦▪■□◆◇►▶‣✓✔※➢➤§](?=\s*\S)|o(?=[\t\u00a0]| {2}))/;
const multi = /^\(?(\d{1,3}(?:[.．]\d{1,3})+)[.．)）、:：]?(?=\s|[^\d\s%.,a-z]|$)/;
const lettered = /^(\d{1,3})\.([a-zA-Z])[.)]?(?=\s)/;
const decimal = /^(?:(\d{1,3})(?:[.．、:：)）](?!\d)|,(?=\s)|(?=\s+[-–—]\s))|[(（[](\d{1,3})[)）\]][.、]?|([①-⑳]))/;
const spaced = /^(\d{1,2})(?=[\t \u00a0]{1,4}\p{Lu}|[\t \u00a0]*[\u4e00-\u9fff]{2})/u;
const letter =
  /^(?:([a-zA-Z])(?:[.．)）、](?=[\s\u00a0]|[A-Z“"\u4e00-\u9fff])(?!\p{Lu}\.)|:(?=\s))|[(（]([a-zA-Z])[)）])/u;
/** Up to 89, but for 50 itself: a lone l is the letter. */
const small = '(?:x?l)?[ivx]{1,7}|xl';
const eitherCase = `${small}|${small.toUpperCase()}`;
const romanNumber = new RegExp(`^(?:(${eitherCase})[.)、](?=\\s|[A-Z])|[(（](${eitherCase})[)）])`);
const cjk = new RegExp(`^(?:([${hanDigits}]{1,4})[、.．,，:：]|[（(]([${hanDigits}]{1,4})[)）][、.]?)`);
const cjkArticle = new RegExp(`^第\\s*([${hanDigits}]{1,5}|\\d{1,3})\\s*(?:条|條|章|节|節|部分|篇|款)[、.:：]?`);
const article = new RegExp(
  `^(?:article|section|part|chapter|annex|appendix|clause|schedule|exhibit)\\s+(\\d{1,3}(?:\\.\\d{1,3})*|${small}|[a-z])(?=[\\s.:：)–—-]|$)[.:：)]?(?:\\s*[-–—](?=\\s))?`,
  'i',
);

/**
 * Reads the number or sign that opens a line.
 *
 * @param line the line without white space before it.
 * @param at the offset of the line in the document.
 */
export function readMarker(line: string, at: number): Marker | undefined {
  const code = line.charCodeAt(0);
  // Most lines start with a word: a letter that no sign follows within "viii." or "Appendix" opens no marker.
  const found = (style: Marker['style'], text: string, ordinal: readonly number[]): Marker => ({
    span: span(at, at + text.length),
    text,
    style,
    ordinal,
  });
  let m: RegExpExecArray | null;
  if (isDigit(code) || code === 0x28 || code === 0xff08 || code === 0x5b || (code >= 0x2460 && code <= 0x2473)) {
    m = multi.exec(line);
    if (m) return found('multi-decimal', m[0], (m[1] as string).split(/[.．]/).map(Number));
    m = lettered.exec(line);
    if (m) return found('multi-decimal', m[0], [Number(m[1]), letterValue(m[2] as string)]);
    m = decimal.exec(line);
    if (m) return found('decimal', m[0], [m[3] ? (m[3].charCodeAt(0) & 0xff) - 0x5f : Number(m[1] ?? m[2])]);
    m = spaced.exec(line);
    if (m) return found('decimal', m[0], [Number(m[1])]);
  }
  m = bullet.exec(line);
  if (m) return found('bullet', m[0], []);
  m = romanNumber.exec(line);
  if (m) return found('roman', m[0], [romanValue((m[1] ?? m[2]) as string)]);
  m = letter.exec(line);
  if (m) {
    const sign = (m[1] ?? m[2]) as string;
    return found(sign < 'a' ? 'upper-alpha' : 'lower-alpha', m[0], [letterValue(sign)]);
  }
  if (code >= 0x3007 || code === 0xff08 || code === 0x28) {
    m = cjk.exec(line);
    if (m) return found('cjk', m[0], [hanValue((m[1] ?? m[2]) as string)]);
    m = cjkArticle.exec(line);
    if (m) return found('article', m[0], [hanValue(m[1] as string)]);
    return undefined;
  }
  m = article.exec(line);
  if (m) return found('article', m[0].trimEnd(), (m[1] as string).split('.').map(articleValue));
  return undefined;
}

/** a and A are 1. */
function letterValue(letter: string): number {
  return letter.charCodeAt(0) & 31;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function articleValue(sign: string): number {
  if (/^\d+$/.test(sign)) return Number(sign);
  return /^[ivx]|^l./i.test(sign) ? romanValue(sign) : letterValue(sign);
}
