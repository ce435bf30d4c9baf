import type { Token } from '../sentence.ts';
import type { Quantity } from '../statement.ts';
import { isDigit, numberAt, ordinals } from './numerals.ts';
import type { QuantityMatch } from './quantities.ts';

/** Words, beside numbers, that an age can begin with. */
export const agesOpen: readonly string[] = [
  ...['under', 'below', 'younger', 'less', 'up', 'over', 'above', 'age', 'aged', 'between'],
  ...['is', 'are', 'be', 'turn', 'turns', 'turned', 'yet', 'reach', 'reaches', 'reached', 'attain', 'attained'],
];

/** Ages in which services set limits; a lower or higher number beside people counts something else. */
const [lowest, highest] = [5, 21];

/** "Aged 13 to 15", "between 13 and 15 years of age", "16 and 17 year olds", "users 13-16": the first age and the last. */
export function ageRange(tokens: readonly Token[], i: number): readonly [QuantityMatch, QuantityMatch] | undefined {
  const word = (at: number) => tokens[at]?.word ?? '';
  const isNamed = /^(?:aged?|ages|between)$/.test(word(i));
  const first = numberAt(tokens, isNamed ? i + (/^(?:ages?|aged|between)$/.test(word(i + 1)) ? 2 : 1) : i);
  if (!first || !isAge(first.value)) return undefined;
  let at = first.to;
  while (/^(?:-|–|—|to|and|or|through)$/.test(word(at)) && at < first.to + 2) at++;
  const last = numberAt(tokens, at);
  if (!last || !isAge(last.value) || last.value <= first.value) return undefined;
  const years = /^years?$/.test(word(last.to)) && /^(?:olds?|of)$/.test(word(last.to + 1));
  const isBare = !/^(?:years?|months?|weeks?|days?|hours?|%|percent)$/.test(word(last.to));
  const ofPeople = tokens[i - 1] !== undefined && people.test((tokens[i - 1] as Token).lemma);
  const isSpelled = /^aged?|^ages/.test(word(i)) || /^age/.test(word(i + 1));
  if (!years && !(isBare && (isSpelled || ofPeople))) return undefined;
  const age = (value: number, to: number): QuantityMatch => ({
    role: 'age',
    value,
    unit: 'year',
    bound: 'exact',
    from: i,
    to,
  });
  return [age(first.value, first.to), age(last.value, years ? last.to + 2 : last.to)];
}

function isAge(value: number): boolean {
  return value >= lowest && value <= highest && Number.isInteger(value);
}

/** "under (the age of) 13", "below 14", "younger than 16", "13 years old", "aged 13", "18 or older", "sixteenth birthday". */
export function ageAt(tokens: readonly Token[], i: number): QuantityMatch | undefined {
  const word = tokens[i]?.word ?? '';
  const ordinal = ordinals[word];
  if (ordinal !== undefined && tokens[i + 1]?.word === 'birthday')
    return { role: 'age', value: ordinal, unit: 'year', bound: 'at-most', from: i, to: i + 2 };
  // "who have not completed their eighteenth year"
  if (ordinal !== undefined && tokens[i + 1]?.word === 'year' && completes(tokens, i))
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
    const number = numberAt(tokens, at) ?? tensAt(tokens, at);
    if (number && isAge(number.value)) {
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
  if (number && isAge(number.value)) {
    const rest = tokens
      .slice(number.to, number.to + 4)
      .map((token) => token.word)
      .join(' ');
    // "users must be 13+", "ages 13+"
    if (
      /^\+/.test(rest) &&
      /^(?:be|is|are|age|ages|aged|rated|users?|people|only|over|for)$/.test(tokens[i - 1]?.word ?? '')
    )
      return { role: 'age', value: number.value, unit: 'year', bound: 'at-least', from: i, to: number.to + 1 };
    if (/^years? (?:olds?|of age)/.test(rest) || /^(?:years? )?(?:or|and) (?:older|over|above)/.test(rest)) {
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
  if (!isState && !/^(?:turn(?:s|ed)?|yet|reach(?:es|ed)?|attain(?:s|ed)?)$/.test(word)) return undefined;
  const number = numberAt(tokens, i + 1);
  if (!number || number.value < 10 || number.value > 21 || !isPeople(tokens, i)) return undefined;
  const next = tokens[number.to];
  if (next?.word === '+' || /^(?:years?|months?|weeks?|days?|hours?)$/.test(next?.word ?? '')) return undefined;
  if (
    next &&
    next.tag !== 'punct' &&
    next.tag !== 'conj' &&
    next.tag !== 'aux' &&
    next.tag !== 'modal' &&
    word !== 'yet' &&
    !/^(?:to|in|may|can|counts?|must|has|have)$/.test(next.word)
  )
    return undefined;
  const before = tokens.slice(Math.max(0, i - 6), i).map((token) => token.word);
  if (isState && !before.some((one) => /^(?:until|once|when|if|unless|who|must|whoever)$/.test(one))) return undefined;
  return { role: 'age', value: number.value, unit: 'year', bound: 'at-most', from: i, to: number.to };
}

/** Whether a verb stands in front that years of life are completed by. */
function completes(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(Math.max(0, i - 3), i).some(({ lemma }) => /^(?:complete|finish|attain)$/.test(lemma));
}

/** "Under-16s". */
function tensAt(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const digits = /^(\d\d)s$/.exec(tokens[at]?.word ?? '')?.[1];
  return digits === undefined ? undefined : { value: Number(digits), to: at + 1 };
}

/** Whether people are spoken of shortly before or after: "children under 13", "if you are under 16". */
function isPeople(tokens: readonly Token[], i: number): boolean {
  return tokens
    .slice(Math.max(0, i - 8), i + 8)
    .some((token) => people.test(token.lemma) || /^\d\ds$/.test(token.word));
}

const people =
  /^(?:child|kid|minor|person|people|user|individual|anyone|you|someone|teenager|consumer|resident|visitor|student|they|those|one|age|player|customer|nobody|member|guest|rider|pupil|whoever|user|youngster|adult|parent|guardian)$/;
