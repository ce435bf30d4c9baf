/** All signs that Chinese numbers are written with, for character classes. */
export const hanDigits = '〇零一二两三四五六七八九十百';

const ones = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 20 → 二十, 103 → 一百零三; figures from 1000 on. */
export function hanNumber(value: number): string {
  if (value > 999) return String(value);
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const ten = tens > 1 || (tens === 1 && hundreds > 0) ? `${ones[tens]}十` : tens === 1 ? '十' : '';
  const gap = hundreds > 0 && tens === 0 && units > 0 ? '零' : '';
  return (hundreds > 0 ? `${ones[hundreds]}百` : '') + gap + ten + (units > 0 ? ones[units] : '');
}

/** 十五 → 15, 两百 → 200, 一百零三 → 103, 二〇 → 20; figures as they are, also in full width. */
export function hanValue(written: string): number {
  if (/^[\d０-９]+$/.test(written)) return Number(written.normalize('NFKC'));
  let total = 0;
  let last = 0;
  for (const sign of written) {
    if (sign === '百' || sign === '十') {
      total += Math.max(last, 1) * (sign === '百' ? 100 : 10);
      last = 0;
    } else {
      last = last * 10 + (sign === '两' ? 2 : Math.max(ones.indexOf(sign), 0));
    }
  }
  return total + last;
}

const romanSigns: readonly (readonly [number, string])[] = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** In small letters: 4 → iv; figures from 90 on. */
export function romanNumber(value: number): string {
  if (value > 89) return String(value);
  let [rest, written] = [value, ''];
  for (const [worth, sign] of romanSigns) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}

/** IV, iv → 4; 0 for what is no Roman number. */
export function romanValue(written: string): number {
  if (!/^[ivxl]+$/i.test(written)) return 0;
  const digits = [...written.toLowerCase()].map((letter) => romanSigns.find(([, sign]) => sign === letter)?.[0] ?? 0);
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0);
}
