import { matchBlocks } from '../../parse/blocks.ts';
import { defineRule } from '../rule.ts';

const promise =
  /\b(?:(?:effective|revision|update|updated|revised) date\b[^.]{0,60}\b(?:above|below|top|bottom|stated|indicated|shown|posted|version|policy|page)|(?:state|indicate|show|explain|revis(?:e|ing)|updat(?:e|ing)|chang(?:e|ing)) the (?:["“]?(?:effective|last updated|last revised|revision|update)["”]?) ?date|date at the (?:top|bottom|beginning|end) of)/giu;
/** "Last updated at: Tue, 13-Dec-22": a date is there, however it is written. */
const dated =
  /\b(?:updated|effective|revised|modified|amended|version|as of|dated?)\b[^\n]{0,40}?\b\d{1,2}(?:st|nd|rd|th)?[-/. ]{1,2}\p{L}{0,9}\d{0,2}[-/., ]{1,2}(?:20)?\d{2}\b/iu;
const zhPromise = /(?:注明|标明|说明|载明)[^。]{0,15}(?:生效|更新|修订)(?:日期|时间)/gu;

/** The policy promises a date that it does not carry. */
export const consistencyMissingDate = defineRule({
  id: 'consistency/missing-date',
  summary: 'A date that the policy promises is there.',
  severity: 'warning',
  *check({ document, facts }) {
    // A year at the top is enough of a date: how it is written is for the reader to judge.
    if (facts.dates.length > 0 || /20\d\d(?!\d)/.test(document.text.slice(0, 1500))) return;
    if (dated.test(document.prose)) return;
    const pattern = document.language === 'zh' ? zhPromise : promise;
    for (const { span, match } of matchBlocks(document, pattern, ['paragraph', 'item'])) {
      yield { message: 'no-date', span, data: { quote: match[0] } };
      return;
    }
  },
});
