import { hanDigits, hanNumber } from '../text/numerals.ts';

/** A number as references and headings write it, as part of a regular expression. */
export const chineseNumber = `[${hanDigits}]{1,4}|[\\d０-９]{1,3}`;

/** What numbered parts of a policy are called. */
export const chineseUnit = '条|條|部分|章|节|節';

/** 第三条, 第 3 章. */
export const chineseSection = new RegExp(`第 ?(${chineseNumber}) ?(${chineseUnit})`, 'gu');

/** Another number in the signs of the one that is written: 三 → 四, 3 → 4. */
export function writtenLike(written: string, value: number): string {
  if (/\d/.test(written)) return String(value);
  if (!/[０-９]/.test(written)) return hanNumber(value);
  return String(value).replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0));
}
