import { matchBlocks } from '../../parse/blocks.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { defineRule } from '../rule.ts';

const promise =
  /\b(?:(?<!\b(?:after|before|from|following|since|until|to|by|on) (?:the |its |such |that |this )?)(?:effective|revision|update|updated|revised) date\b[^.]{0,60}\b(?:above|below|top|bottom|stated|indicated|shown|posted|version|policy|page)|(?:state|indicate|show|explain|revis(?:e|ing)|updat(?:e|ing)|chang(?:e|ing)) the (?:["“]?(?:effective|last updated|last revised|revision|update)["”]?) ?date|date at the (?:top|bottom|beginning|end|head|foot) of|date of (?:the |its |our )?(?:latest|last|most recent|each|any) (?:revision|update|change|version|amendment)\b[^.]{0,30}\b(?:stated|shown|given|found|indicated|printed|noted) (?:at|on|in|above|below)|(?:last|latest) (?:updated|revised|modified)[”"'’]? date (?:above|below|at)|(?:at|on) the (?:head|top|foot|bottom|end) of [^.]{0,60}\bdate (?:from|on|of|when|it)|telling you [^.]{0,20}\b(?:day|date) (?:it|on which|when))/gi;
const zhPromise =
  /(?:注明|标明|说明|载明)[^。]{0,15}(?:生效|更新|修订)(?:日期|时间)|(?:生效|更新|修订)(?:日期|时间)[^。]{0,6}(?:载于|列于|标于|见于|注明|标明)/gu;
/** "This declaration is not dated." */
const undated =
  /\bnot dated\b|\b(?:carries|bears|has) no date\b|\b(?:does|do) not (?:bear|carry|have) (?:a|any) date\b|\bwithout (?:\w+ )?(?:marking|stating|saying|noting|recording|telling) (?:when|the date|on which day)\b|\b(?:date|day|when)\b[^.]{0,50}\bnowhere (?:given|stated|shown|indicated|said)\b|\bdate\b[^.]{0,50}\b(?:is|are) not (?:given|stated|shown|indicated|printed)\b|\b(?:do|does) not (?:state|give|say|tell|indicate) (?:when|the date|a date|any date)\b|(?:未|不)(?:注明|标明|载明)[^。]{0,6}日期/i;
/** "Last updated at: Tue, 13-Dec-22": a date is there, however it is written. */
const dated =
  /(?<!\w)(?:updated|effective|revised|modified|amended|version|as of|dated?)\b[^\n]{0,40}?\b\d{1,2}(?:st|nd|rd|th)?[-/. ]{1,2}\p{L}{0,9}\d{0,2}[-/., ]{1,2}(?:20)?\d{2}\b/iu;

/** The policy promises a date that it does not carry. */
export const consistencyMissingDate = defineRule({
  id: 'consistency/missing-date',
  summary: { en: 'A date that the policy promises is there.', zh: '政策承诺写明的日期确实写明。' },
  severity: 'warning',
  *check(policy) {
    const { document, facts } = policy;
    // A year at the top is enough of a date: how it is written is for the reader to judge.
    if (facts.dates.length > 0 || /20\d\d(?!\d)/.test(document.text.slice(0, 1500))) return;
    if (dated.test(document.prose)) return;
    const pattern = document.language === 'zh' ? zhPromise : promise;
    for (const { span, match } of matchBlocks(document, pattern, ['paragraph', 'item'])) {
      const related = matchSentences(policy, undated)
        .filter(({ sentence }) => sentence.kind !== 'heading')
        .map(({ sentence }) => ({ span: sentence.span, message: 'undated' }));
      yield { message: 'no-date', span, data: { quote: match[0] }, related };
      return;
    }
  },
});
