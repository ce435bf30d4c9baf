import { ofKnowledge } from '../../../knowledge/ofKnowledge.ts';
import { anyWordOf } from '../../../knowledge/words.ts';
import type { PolicyModel } from '../../../model.ts';
import type { Reference } from '../../../read/statement.ts';

/*
 * Whose the data are that a sentence names. What a policy promises is about its readers' data: its own address and those of
 * its shops are given away freely.
 */

const expressions = ofKnowledge((knowledge) => {
  const places = anyWordOf(knowledge, 'en', 'own-places');
  const people = anyWordOf(knowledge, 'en', 'people-with-data');
  return {
    /** "our e-mail address", "the company's phone number"; not "our customers' addresses". */
    before: new RegExp(`\\b(?:our|(?:our|the|this) ${places}['’]s) (?:(?!${people}\\b)\\w+ )?$`, 'i'),
    /** "the location of our shops"; not "of our customers". */
    behind: new RegExp(
      `^ (?:of|for) (?:our (?!(?:\\w+ ){0,2}${people}\\b)|(?:(?:the|this|all|every|each) )?${places}\\b)`,
      'i',
    ),
    /** 客服电话和邮箱: also what is listed behind what is the company's. */
    inChinese: new RegExp(
      `${anyWordOf(knowledge, 'zh', 'own-places')}(?:人员|中心|部门)?的?(?:[^，。；您用户会员]{1,8}[、和及与])*$`,
    ),
  };
});

/** How far the words that tell whose it is may reach. */
const reach = 60;

/** Whether data are the company's own or those of its shops and offices. */
export function isOurOwn(
  { document: { prose, language }, knowledge }: PolicyModel,
  { span: { start, end } }: Reference,
): boolean {
  const text = prose.slice(Math.max(0, start - reach), start);
  const { before, behind, inChinese } = expressions(knowledge);
  if (language === 'zh') return inChinese.test(text);
  return before.test(text) || behind.test(prose.slice(end, end + reach));
}
