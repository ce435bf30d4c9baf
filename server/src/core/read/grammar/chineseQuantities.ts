import { hanValue } from '../../text/numerals.ts';
import type { Quantity } from '../statement.ts';

const pattern = /(\d{1,4}|[零一二两三四五六七八九十百]{1,5})(?:个)?(工作日|周岁|岁|小时|日|天|周|星期|个?月|年)/g;
const units: Readonly<Record<string, Quantity['unit']>> = {
  工作日: 'working-day',
  小时: 'hour',
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  个月: 'month',
  年: 'year',
};

/** Finds periods and ages in Chinese text: 三个月, 30天, 十五个工作日, 不满十四周岁. Offsets relative to the text. */
export function findChineseQuantities(text: string): readonly Quantity[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = hanValue(match[1] as string);
    const unit = match[2] as string;
    const span = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    // "2024年" is a date, "一日" in a date too.
    if ((unit === '年' && value > 1900) || value === 0) return [];
    const age = unit === '周岁' || unit === '岁';
    const bound = /(?:不满|未满|低于|小于|不超过|不多于|以内|最长|未年满)$/.test(before)
      ? 'at-most'
      : /(?:不少于|至少|不低于|满|超过)$/.test(before)
        ? 'at-least'
        : 'exact';
    return [
      {
        role: age ? ('age' as const) : ('period' as const),
        value,
        unit: age ? ('year' as const) : (units[unit] ?? 'day'),
        bound: age && /[不未尚]/.test(before) ? 'at-most' : bound,
        span,
      },
    ];
  });
}
