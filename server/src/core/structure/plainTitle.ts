import { hanDigits } from '../text/numerals.ts';

const numberBefore = new RegExp(`^[#\\s]*(?:(?:[\\d.]+|[${hanDigits}]+|\\p{Lu}(?=\\s*[.)]))\\s*[、.．)\\s]+)?`, 'u');

/** A heading's title without the number before it and without what a site generator adds: "9. Contact us {: #contact }". */
export function plainTitle(title: string): string {
  return title
    .replace(/\{[:#][^}]*\}\s*$/, '')
    .replace(numberBefore, '')
    .trim();
}
