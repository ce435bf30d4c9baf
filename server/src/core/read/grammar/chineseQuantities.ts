import { allMatches } from '../../text/allMatches.ts';
import { closeUp } from '../../text/closeUp.ts';
import { hanDigits, hanValue } from '../../text/numerals.ts';
import type { Quantity } from '../statement.ts';

const units: Readonly<Record<string, Quantity['unit']>> = {
  工作日: 'working-day',
  小时: 'hour',
  日: 'day',
  自然日: 'day',
  日历日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  自然月: 'month',
  年: 'year',
  岁: 'year',
  周岁: 'year',
};

const number = `\\d{1,4}|[${hanDigits}]{1,5}`;
/** 2023年12月1日, 二〇二三年, 12月1日, 每月15日: days of the calendar. */
const date = new RegExp(
  `(?:\\d{4}|[〇零一二三四五六七八九]{4})年(?:(?:${number})月(?:(?:${number})[日号])?)?|(?:${number})月(?:${number})[日号]|[每当次本][年月](?:${number})[月日号]`,
  'g',
);
/**
 * A number, 半 or both, and a unit. 第三天 counts, 7×24小时 is always, 上半年 is a part of the calendar, 同一天 and 统一 are no
 * numbers; 日志, 年龄, 周边, 天气 are words with the number of an item before them.
 */
const pattern = new RegExp(
  `(?<![${hanDigits}\\d.．第统同唯])(?<![×*xX] ?)(?:(${number})(?:个(半)?)?|(?<![上下])(半)个?)(工作日|周岁|岁|小时|自然日|日历日|日(?!志|历)|天(?!气)|周(?![边年])|星期|自然月|月|年(?!龄))(半)?(?! ?[×*xX])`,
  'g',
);

/** Finds periods and ages in Chinese text: 三个月, 30天, 一年半, 十五个工作日, 不满十四周岁. Offsets relative to the text. */
export function findChineseQuantities(written: string): readonly Quantity[] {
  const { text, placeOf } = closeUp(written);
  const periods = text.replace(date, (found) => ' '.repeat(found.length));
  return allMatches(pattern, periods).flatMap((match): readonly Quantity[] => {
    const [whole, count, middleHalf, onlyHalf, unit = '', lastHalf] = match;
    const value = (count ? hanValue(count) : 0) + (middleHalf || onlyHalf || lastHalf ? 0.5 : 0);
    if (value === 0) return [];
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    const age = unit.endsWith('岁');
    const bound = /(?:不满|未满|低于|小于|不超过|不多于|以内|最长|未年满)$/.test(before)
      ? 'at-most'
      : /(?:不少于|至少|不低于|满|超过)$/.test(before)
        ? 'at-least'
        : 'exact';
    return [
      {
        role: age ? 'age' : 'period',
        value,
        unit: units[unit] ?? 'day',
        bound: age && /[不未尚]/.test(before) ? 'at-most' : bound,
        span: placeOf({ start: match.index, end: match.index + whole.length }),
      },
    ];
  });
}
