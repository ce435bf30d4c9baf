/** A heading's title without the number before it and without what a site generator adds: "9. Contact us {: #contact }". */
export function plainTitle(title: string): string {
  return title
    .replace(/\{[:#][^}]*\}\s*$/, '')
    .replace(/^[#\s]*(?:(?:[\d.]+|[一二三四五六七八九十]+|\p{Lu}(?=\s*[.)]))\s*[、.．)\s]+)?/u, '')
    .trim();
}
