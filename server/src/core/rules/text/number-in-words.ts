import { matchBlocks } from '../../parse/blocks.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** Words of larger numbers than are read: with them a number is known to be another. */
const unread = ['million', 'billion', 'dozen'];

const numeral = `(?:${[...units, ...tens, 'hundred', 'thousand', ...unread].join('|')})`;
const pair = new RegExp(`(?<!\\w)(${numeral}(?:(?:-|,? )(?:and )?${numeral})*)\\s*\\((\\d{1,6})\\)`, 'giu');

/** A number given in words and in figures that do not agree: "five (6) days". */
export const textNumberInWords = defineRule({
  id: 'text/number-in-words',
  summary: { en: 'A number in words and the same number in figures agree.', zh: '文字书写的数字与阿拉伯数字一致。' },
  severity: 'warning',
  *check({ document }) {
    for (const { span: at, match } of matchBlocks(document, pair)) {
      const words = (match[1] ?? '').trim().toLowerCase();
      const figures = Number(match[2]);
      const value = numberFromWords(words);
      if (value !== undefined && value !== figures) yield { message: 'differ', span: at, data: { words, figures } };
    }
  },
  fixes(finding, { document }) {
    const { words, figures } = finding.message.data;
    const value = typeof words === 'string' ? numberFromWords(words) : undefined;
    if (value === undefined || typeof figures !== 'number') return [];
    const open = document.prose.lastIndexOf('(', finding.span.end);
    return [
      {
        title: { id: 'figures', data: { value } },
        kind: 'suggestion',
        edits: [{ span: span(open + 1, finding.span.end - 1), newText: String(value) }],
      },
    ];
  },
});

/** @returns the value of an English number below a million, or undefined for what is none ("one five"). */
export function numberFromWords(words: string): number | undefined {
  let thousands = 0;
  let total = 0;
  let last = 1000;
  for (const part of words.split(/[\s,-]+/)) {
    if (part === '' || part === 'and') continue;
    const unit = units.indexOf(part);
    const ten = tens.indexOf(part);
    if (part === 'hundred') {
      if (total === 0 || total > 9) return undefined;
      total *= 100;
      last = 100;
      continue;
    }
    if (part === 'thousand') {
      if (total === 0 || thousands > 0) return undefined;
      [thousands, total, last] = [total * 1000, 0, 1000];
      continue;
    }
    const value = unit >= 0 ? unit : ten >= 0 ? (ten + 2) * 10 : undefined;
    if (value === undefined || value >= last || (last === 10 && value > 9)) return undefined;
    total += value;
    last = value >= 20 ? 10 : 1;
  }
  return thousands + total;
}
