import type { Token } from '../sentence.ts';
import type { Quantity } from '../statement.ts';
import { ageAt, ageRange, agesOpen } from './ages.ts';
import { isDigit, numberAt, numerals, ordinals } from './numerals.ts';

/** A quantity at tokens `from` to `to` (exclusive). */
export interface QuantityMatch extends Omit<Quantity, 'span'> {
  readonly from: number;
  readonly to: number;
}

/** The units of periods, by their dictionary forms, and how many of them a word counts. */
const units: Readonly<Record<string, readonly [Quantity['unit'], number]>> = {
  hour: ['hour', 1],
  hr: ['hour', 1],
  day: ['day', 1],
  weekday: ['working-day', 1],
  workday: ['working-day', 1],
  week: ['week', 1],
  fortnight: ['week', 2],
  month: ['month', 1],
  year: ['year', 1],
  yr: ['year', 1],
  decade: ['year', 10],
};

/** Finds periods ("30 days", "two years", "fifteen working days") and ages ("under the age of 13", "less than 13 years old"). */
export function findQuantities(tokens: readonly Token[]): readonly QuantityMatch[] {
  const found: QuantityMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!mayOpen((tokens[i] as Token).word)) continue;
    const range = ageRange(tokens, i);
    if (range) {
      found.push(...range);
      i = (range.at(-1) as QuantityMatch).to - 1;
      continue;
    }
    const age = ageAt(tokens, i);
    if (age) {
      found.push(age);
      i = age.to - 1;
      continue;
    }
    const part = partOfYear(tokens, i) ?? gluedPeriod(tokens, i) ?? dayCounted(tokens, i);
    if (part) {
      found.push(part);
      i = part.to - 1;
      continue;
    }
    const number = numberAt(tokens, i);
    if (!number) continue;
    const period = periodAt(tokens, i, number.value, number.to);
    if (period) {
      found.push(period);
      i = period.to - 1;
    }
  }
  return found;
}

/** Whether an age or a period can begin with a word: most words are asked no more. */
function mayOpen(word: string): boolean {
  return opening.has(word) || isDigit.test(word);
}

const opening: ReadonlySet<string> = new Set([
  ...Object.keys(numerals),
  ...Object.keys(ordinals),
  ...agesOpen,
  ...['half', 'quarter', 'day'],
]);

/** Length of a period in days; working days count seven for five. Undefined for what is no time. */
export function inDays({ value, unit }: Pick<Quantity, 'value' | 'unit'>): number | undefined {
  switch (unit) {
    case 'hour':
      return value / 24;
    case 'day':
      return value;
    case 'working-day':
      return (value * 7) / 5;
    case 'week':
      return value * 7;
    case 'month':
      return (value * 365) / 12;
    case 'year':
      return value * 365;
    default:
      return undefined;
  }
}

function periodAt(tokens: readonly Token[], from: number, value: number, to: number): QuantityMatch | undefined {
  let at = to;
  // "thirty (30) days"
  if (tokens[at]?.word === '(' && tokens[at + 2]?.word === ')') at += 3;
  let working = false;
  for (; at < to + 5 && /^(?:business|working|calendar|full|consecutive|whole)$/.test(tokens[at]?.word ?? ''); at++) {
    if (/^(?:business|working)$/.test((tokens[at] as Token).word)) working = true;
  }
  const [unit, times] = units[tokens[at]?.lemma ?? ''] ?? [];
  const next = (n: number) => tokens[at + n]?.word ?? '';
  if (!unit || !times || next(1) === 'old') return undefined;
  const andHalf = next(1) === 'and' && /^an?$/.test(next(2)) && next(3) === 'half';
  return {
    role: 'period',
    value: (andHalf ? value + 0.5 : value) * times,
    unit: working && unit === 'day' ? 'working-day' : unit,
    bound: boundBefore(tokens, from),
    from,
    to: andHalf ? at + 4 : at + 1,
  };
}

/** "72hrs", "30days": without a blank. */
function gluedPeriod(tokens: readonly Token[], from: number): QuantityMatch | undefined {
  const [, digits = '', letters = ''] =
    /^(\d{1,4})(hrs?|hours?|days?|weeks?|months?|yrs?|years?)$/.exec(tokens[from]?.word ?? '') ?? [];
  const [unit] = units[letters.replace(/s$/, '')] ?? [];
  if (!unit) return undefined;
  return { role: 'period', value: Number(digits), unit, bound: boundBefore(tokens, from), from, to: from + 1 };
}

/** "On day thirty", "on the 30th day after": so many days have gone by. */
function dayCounted(tokens: readonly Token[], from: number): QuantityMatch | undefined {
  const word = (at: number) => tokens[at]?.word ?? '';
  const counted = (value: number, to: number): QuantityMatch => ({
    role: 'period',
    value,
    unit: 'day',
    bound: 'exact',
    from,
    to,
  });
  if (word(from) === 'day') {
    const number = word(from - 1) === 'on' ? numberAt(tokens, from + 1) : undefined;
    return number && tokens[number.to]?.tag !== 'noun' ? counted(number.value, number.to) : undefined;
  }
  const value = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word(from))?.[1];
  const isAfter = /^(?:after|following|from)$/.test(word(from + 2));
  return value !== undefined && word(from + 1) === 'day' && isAfter ? counted(Number(value), from + 2) : undefined;
}

/** "half a year", "a quarter of a year". */
function partOfYear(tokens: readonly Token[], from: number): QuantityMatch | undefined {
  const word = (at: number) => tokens[at]?.word ?? '';
  const months = word(from) === 'half' ? 6 : word(from) === 'quarter' ? 3 : undefined;
  if (months === undefined) return undefined;
  const at = from + (word(from + 1) === 'of' ? 2 : 1);
  if (!/^an?$/.test(word(at)) || word(at + 1) !== 'year') return undefined;
  return { role: 'period', value: months, unit: 'month', bound: boundBefore(tokens, from), from, to: at + 2 };
}

function boundBefore(tokens: readonly Token[], from: number): Quantity['bound'] {
  const before = tokens
    .slice(Math.max(0, from - 5), from)
    .map((token) => token.word)
    .join(' ');
  if (
    /(?:at least|no less than|not less than|minimum(?: period)? of|more than|longer than)$/.test(before) &&
    !/(?:no|not) (?:more|longer) than$/.test(before)
  )
    return 'at-least';
  if (
    /(?:at most|no more than|not more than|no longer than|not longer than|up to|maximum(?: period)? of|less than|not exceed|not exceeding|within)$/.test(
      before,
    )
  )
    return 'at-most';
  return 'exact';
}
