/** The months of the year, as they are written in full. */
export const monthNames: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** A month's name, in full or short, for patterns that ignore case: "September", "Sept.". */
export const monthWord = `(?:${monthNames
  .map((name) =>
    name.length <= 4
      ? name.replace(/(?<=^...)(.)$/, '$1?')
      : `${name.slice(0, 3)}${name === 'September' ? 't?' : ''}(?:${name.slice(3)})?`,
  )
  .join('|')})\\.?`;

/** A month and its year without a day: "October 2022", "Oct. 2022". */
export const monthAndYear = `(?<month>${monthWord}),? (?<year>(?:19|20)\\d\\d)(?!\\d)`;

/** The number of a month given by name or number: 1 for "January", "Jan." and "01", 0 for what names none. */
export function monthOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const start = word.slice(0, 3).toLowerCase();
  return monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === start) + 1;
}
