import { matchBlocks } from '../../parse/blocks.ts';
import { monthNames, monthOf } from '../../text/months.ts';
import { defineRule } from '../rule.ts';

const name = monthNames.join('|');
const dayMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${name}),?\\s+(\\d{4})\\b`, 'gi');
const monthDay = new RegExp(`\\b(${name})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'gi');
const iso = /(?<!\d)(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})(?!\d)/gu;

/** A date that no calendar has: 31 June, 29 February of a common year. */
export const consistencyImpossibleDate = defineRule({
  id: 'consistency/impossible-date',
  summary: { en: 'Dates exist.', zh: '日期真实存在。' },
  severity: 'error',
  *check({ document }) {
    for (const { span, match } of matchBlocks(document, dayMonth)) {
      const [date, day, month = '', year] = match;
      if (!exists(Number(year), monthOf(month), Number(day))) yield { message: 'none', span, data: { date } };
    }
    for (const { span, match } of matchBlocks(document, monthDay)) {
      const [date, month = '', day, year] = match;
      if (!exists(Number(year), monthOf(month), Number(day))) yield { message: 'none', span, data: { date } };
    }
    for (const { span, match } of matchBlocks(document, iso)) {
      const [date, year, month, day] = match;
      if (!exists(Number(year), Number(month), Number(day))) yield { message: 'none', span, data: { date } };
    }
  },
});

function exists(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
