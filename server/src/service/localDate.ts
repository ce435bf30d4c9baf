/** The day that a clock shows where it hangs, as `YYYY-MM-DD`: policies are dated by their writers' calendar. */
export function localDate(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
