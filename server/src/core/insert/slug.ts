/** The anchor that GitHub and VS Code give a Markdown heading: "3. Your rights" → "3-your-rights". */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}
