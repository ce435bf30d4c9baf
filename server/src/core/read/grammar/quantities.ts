import type { Token } from '../sentence.ts';
import type { Quantity } from '../statement.ts';

/** A quantity at tokens `from` to `to` (exclusive). */
export interface QuantityMatch extends Omit<Quantity, 'span'> {
  readonly from: number;
  readonly to: number;
}

const numerals: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

const ordinals: Readonly<Record<string, number>> = {
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  '13th': 13,
  '14th': 14,
  '15th': 15,
  '16th': 16,
  '18th': 18,
};

const units: Readonly<Record<string, Quantity['unit']>> = {
  hour: 'hour',
  day: 'day',
  week: 'week',
  fortnight: 'week',
  month: 'month',
  year: 'year',
};

/** Finds periods ("30 days", "two years", "fifteen working days") and ages ("under the age of 13", "less than 13 years old"). */
export function findQuantities(tokens: readonly Token[]): readonly QuantityMatch[] {
  const found: QuantityMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!mayOpen((tokens[i] as Token).word)) continue;
    const age = ageAt(tokens, i);
    if (age) {
      found.push(age);
      i = age.to - 1;
      continue;
    }
    const part = partOfYear(tokens, i);
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
  ...['under', 'below', 'younger', 'less', 'up', 'over', 'above', 'age', 'aged'],
  ...['is', 'are', 'be', 'turn', 'turns', 'turned', 'yet'],
  ...['half', 'quarter'],
]);
const isDigit = /^\d/;

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

function numberAt(tokens: readonly Token[], i: number): { value: number; to: number } | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (isDigit.test(token.word)) {
    const value = Number(token.word.replace(/,/g, ''));
    return Number.isFinite(value) ? { value, to: i + 1 } : undefined;
  }
  const value = numerals[token.word];
  if (value === undefined) return undefined;
  const next = numerals[tokens[i + 1]?.word ?? ''];
  if (value >= 20 && next !== undefined && next < 10 && next > 0 && !/^an?$/.test(tokens[i + 1]?.word ?? ''))
    return { value: value + next, to: i + 2 };
  return { value, to: i + 1 };
}

function periodAt(tokens: readonly Token[], from: number, value: number, to: number): QuantityMatch | undefined {
  let at = to;
  // "thirty (30) days"
  if (tokens[at]?.word === '(' && tokens[at + 2]?.word === ')') at += 3;
  let working = false;
  for (; at < to + 5 && /^(?:business|working|calendar|full|consecutive|whole)$/.test(tokens[at]?.word ?? ''); at++) {
    if (/^(?:business|working)$/.test((tokens[at] as Token).word)) working = true;
  }
  const unit = units[tokens[at]?.lemma ?? ''];
  if (!unit || tokens[at + 1]?.word === 'old') return undefined;
  return {
    role: 'period',
    value: tokens[at]?.lemma === 'fortnight' ? value * 2 : value,
    unit: working && unit === 'day' ? 'working-day' : unit,
    bound: boundBefore(tokens, from),
    from,
    to: at + 1,
  };
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

/** "under (the age of) 13", "below 14", "younger than 16", "13 years old", "aged 13", "18 or older", "sixteenth birthday". */
function ageAt(tokens: readonly Token[], i: number): QuantityMatch | undefined {
  const word = tokens[i]?.word ?? '';
  const ordinal = ordinals[word];
  if (ordinal !== undefined && tokens[i + 1]?.word === 'birthday')
    return { role: 'age', value: ordinal, unit: 'year', bound: 'at-most', from: i, to: i + 2 };
  let at = i;
  let bound: Quantity['bound'] | undefined;
  if (word === 'under' || word === 'below') bound = 'at-most';
  else if (
    ((word === 'younger' || word === 'less') && tokens[i + 1]?.word === 'than') ||
    (word === 'up' && tokens[i + 1]?.word === 'to')
  ) {
    bound = 'at-most';
    at++;
  } else if (word === 'over' || word === 'above') bound = 'at-least';
  else if (word === 'age' || word === 'aged') bound = 'exact';
  const turned = turnedAge(tokens, i);
  if (turned) return turned;
  if (bound !== undefined) {
    at++;
    while (/^(?:the|age|aged|ages|of|are|is|least|at|under|below)$/.test(tokens[at]?.word ?? '') && at < i + 7) {
      if (/^(?:under|below)$/.test((tokens[at] as Token).word)) bound = 'at-most';
      at++;
    }
    const number = numberAt(tokens, at);
    if (number && number.value >= 5 && number.value <= 21 && Number.isInteger(number.value)) {
      const next = tokens[number.to]?.word ?? '';
      const year = /^years?$/.test(next);
      const old = year && /^(?:old|of)$/.test(tokens[number.to + 1]?.word ?? '');
      const spelled = /^(?:age|aged|ages)$/.test(
        tokens
          .slice(i, at)
          .map((token) => token.word)
          .join(' ')
          .match(/aged?s?/)?.[0] ?? '',
      );
      // "under 5 days" and "less than 10 employees" are no ages.
      if (
        old ||
        spelled ||
        ((word === 'under' || word === 'below' || word === 'younger') &&
          !year &&
          !/^(?:days?|hours?|weeks?|months?|percent|%|art|article|section)$/.test(next) &&
          isPeople(tokens, i))
      ) {
        return { role: 'age', value: number.value, unit: 'year', bound, from: i, to: old ? number.to + 2 : number.to };
      }
    }
  }
  const number = isDigit.test(word) || agesInWords.has(word) ? numberAt(tokens, i) : undefined;
  if (number && number.value >= 5 && number.value <= 21) {
    const rest = tokens
      .slice(number.to, number.to + 3)
      .map((token) => token.word)
      .join(' ');
    if (/^years? (?:old|of age)/.test(rest) || /^(?:or|and) (?:older|over|above)/.test(rest)) {
      const older = /older|over|above/.test(
        tokens
          .slice(number.to, number.to + 6)
          .map((token) => token.word)
          .join(' '),
      );
      return {
        role: 'age',
        value: number.value,
        unit: 'year',
        bound: older ? 'at-least' : 'exact',
        from: i,
        to: number.to + 2,
      };
    }
  }
  return undefined;
}

const agesInWords: ReadonlySet<string> = new Set(['thirteen', 'fourteen', 'sixteen', 'eighteen']);

/** "has not turned 14", "is not yet 13", "once you are eighteen", "until a user is 16". */
function turnedAge(tokens: readonly Token[], i: number): QuantityMatch | undefined {
  const word = tokens[i]?.word ?? '';
  const isState = /^(?:is|are|be)$/.test(word);
  if (!isState && !/^(?:turn(?:s|ed)?|yet)$/.test(word)) return undefined;
  const number = numberAt(tokens, i + 1);
  if (!number || number.value < 10 || number.value > 21 || !isPeople(tokens, i)) return undefined;
  const next = tokens[number.to];
  if (
    next &&
    next.tag !== 'punct' &&
    next.tag !== 'conj' &&
    !/^(?:to|in|may|can|counts?|must|has|have)$/.test(next.word)
  )
    return undefined;
  const before = tokens.slice(Math.max(0, i - 6), i).map((token) => token.word);
  if (isState && !before.some((one) => /^(?:until|once|when|if|unless|who|must|whoever)$/.test(one))) return undefined;
  return { role: 'age', value: number.value, unit: 'year', bound: 'at-most', from: i, to: number.to };
}

/** Whether people are spoken of shortly before or after: "children under 13", "if you are under 16". */
function isPeople(tokens: readonly Token[], i: number): boolean {
  return tokens
    .slice(Math.max(0, i - 8), i + 8)
    .some((token) =>
      /^(?:child|kid|minor|person|people|user|individual|anyone|you|someone|teenager|consumer|resident|visitor|student|they|those|one|age|player|customer|nobody|member|guest|rider|pupil|whoever|user|youngster|adult|parent|guardian)$/.test(
        token.lemma,
      ),
    );
}
