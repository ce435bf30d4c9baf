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

/** The age that begins at a token, in one of the forms below. */
export function ageAt(tokens: readonly Token[], i: number): QuantityMatch | undefined {
  return ordinalAge(tokens, i) ?? turnedAge(tokens, i) ?? boundedAge(tokens, i) ?? numberedAge(tokens, i);
}

/** "before their sixteenth birthday", "who have not completed their eighteenth year". */
function ordinalAge(tokens: readonly Token[], i: number): QuantityMatch | undefined {
  const value = ordinals[tokens[i]?.word ?? ''];
  if (value === undefined) return undefined;
  const next = tokens[i + 1]?.word;
  return next === 'birthday' || (next === 'year' && completes(tokens, i))
    ? { role: 'age', value, unit: 'year', bound: 'at-most', from: i, to: i + 2 }
    : undefined;
}

/** "under (the age of) 13", "below 14", "younger than 16", "aged 13", "over the age of 18". */
function boundedAge(tokens: readonly Token[], i: number): QuantityMatch | undefined {
  const first = boundAt(tokens, i);
  if (!first) return undefined;
  let { bound, to: at } = first;
  while (/^(?:the|age|aged|ages|of|are|is|least|at|under|below)$/.test(tokens[at]?.word ?? '') && at < i + 7) {
    if (/^(?:under|below)$/.test((tokens[at] as Token).word)) bound = 'at-most';
    at++;
  }
  const number = numberAt(tokens, at) ?? tensAt(tokens, at);
  if (!number || !isAge(number.value)) return undefined;
  const next = tokens[number.to]?.word ?? '';
  const year = /^years?$/.test(next);
  const old = year && /^(?:old|of)$/.test(tokens[number.to + 1]?.word ?? '');
  const spelled = tokens.slice(i, at).some(({ word }) => /^age[ds]?$/.test(word));
  // "under 5 days" and "less than 10 employees" are no ages.
  const ofPeople =
    /^(?:under|below|younger)$/.test(tokens[i]?.word ?? '') &&
    !year &&
    !/^(?:days?|hours?|weeks?|months?|percent|%|art|article|section)$/.test(next) &&
    isPeople(tokens, i);
  if (!old && !spelled && !ofPeople) return undefined;
  return { role: 'age', value: number.value, unit: 'year', bound, from: i, to: old ? number.to + 2 : number.to };
}

/** The words by which a limit begins, and the token behind them. */
function boundAt(tokens: readonly Token[], i: number): { bound: Quantity['bound']; to: number } | undefined {
  const [word, next] = [tokens[i]?.word ?? '', tokens[i + 1]?.word];
  if (/^(?:under|below)$/.test(word)) return { bound: 'at-most', to: i + 1 };
  if ((/^(?:younger|less)$/.test(word) && next === 'than') || (word === 'up' && next === 'to'))
    return { bound: 'at-most', to: i + 2 };
  if (/^(?:over|above)$/.test(word)) return { bound: 'at-least', to: i + 1 };
  return /^aged?$/.test(word) ? { bound: 'exact', to: i + 1 } : undefined;
}

/** "13 years old", "18 or older", "users must be 13+". */
function numberedAge(tokens: readonly Token[], i: number): QuantityMatch | undefined {
  const word = tokens[i]?.word ?? '';
  const number = isDigit.test(word) || agesInWords.has(word) ? numberAt(tokens, i) : undefined;
  if (!number || !isAge(number.value)) return undefined;
  const wordsTo = (end: number) =>
    tokens
      .slice(number.to, end)
      .map((token) => token.word)
      .join(' ');
  const rest = wordsTo(number.to + 4);
  const age = (bound: Quantity['bound'], to: number): QuantityMatch => ({
    role: 'age',
    value: number.value,
    unit: 'year',
    bound,
    from: i,
    to,
  });
  if (rest.startsWith('+') && opensRating.test(tokens[i - 1]?.word ?? '')) return age('at-least', number.to + 1);
  if (!/^years? (?:olds?|of age)|^(?:years? )?(?:or|and) (?:older|over|above)/.test(rest)) return undefined;
  return age(/older|over|above/.test(wordsTo(number.to + 6)) ? 'at-least' : 'exact', number.to + 2);
}

/** "users must be ‹13+›", "‹ages› 13+" */
const opensRating = /^(?:be|is|are|age|ages|aged|rated|users?|people|only|over|for)$/;

/**
 * Ages that only a sentence on people tells from other numbers, for those who know that it is one: "over 18", "must be
 * 16", "have completed their eighteenth year".
 */
export function bareAges(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap(({ word }, i) => {
    if (!beforeAge.test(word)) return [];
    let at = i + 1;
    while (/^(?:the|age|of|their|his|or|her|\()$/.test(tokens[at]?.word ?? '')) at++;
    const next = tokens[at]?.word ?? '';
    const value = tokens[at + 1]?.word === 'year' ? ordinals[next] : undefined;
    const age = value ?? numberAt(tokens, at)?.value;
    return age !== undefined && age >= 10 && isAge(age) ? [age] : [];
  });
}

const beforeAge = /^(?:be|least|over|above|under|below|than|aged?|reached|attained|turned|completed|between)$/;

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
