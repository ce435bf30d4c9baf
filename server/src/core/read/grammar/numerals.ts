import type { Token } from '../sentence.ts';

/** Numbers in words. */
export const numerals: Readonly<Record<string, number>> = {
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

/** Ordinal numbers that ages are told by. */
export const ordinals: Readonly<Record<string, number>> = {
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  '12th': 12,
  '13th': 13,
  '14th': 14,
  '15th': 15,
  '16th': 16,
  '17th': 17,
  '18th': 18,
  '21st': 21,
};

/** A number that is written with digits, or begins with one. */
export const isDigit = /^\d/;

/** A number at a token, in digits or words: "45", "forty-five", "one hundred and eighty", "one and a half". */
export function numberAt(tokens: readonly Token[], i: number): { value: number; to: number } | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (isDigit.test(token.word)) {
    const value = Number(token.word.replace(/,/g, ''));
    return Number.isFinite(value) ? { value, to: i + 1 } : undefined;
  }
  const word = (at: number) => tokens[at]?.word ?? '';
  const value = numerals[token.word];
  if (value === undefined) return undefined;
  if (value < 10 && word(i + 1) === 'and' && /^an?$/.test(word(i + 2)) && word(i + 3) === 'half')
    return { value: value + 0.5, to: i + 4 };
  if (word(i + 1) === 'hundred') {
    const rest = belowHundred(tokens, word(i + 2) === 'and' ? i + 3 : i + 2);
    return { value: value * 100 + (rest?.value ?? 0), to: rest?.to ?? i + 2 };
  }
  return belowHundred(tokens, i) ?? { value, to: i + 1 };
}

/** "ninety", "forty-five"; no article. */
function belowHundred(tokens: readonly Token[], i: number): { value: number; to: number } | undefined {
  const numeral = (at: number) => {
    const word = tokens[at]?.word ?? '';
    return /^an?$/.test(word) ? 0 : (numerals[word] ?? 0);
  };
  const [value, next] = [numeral(i), numeral(i + 1)];
  if (value === 0 || value >= 100) return undefined;
  return value >= 20 && next > 0 && next < 10 ? { value: value + next, to: i + 2 } : { value, to: i + 1 };
}
