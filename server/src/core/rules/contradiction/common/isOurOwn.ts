import type { PolicyModel } from '../../../model.ts';
import type { Reference } from '../../../read/statement.ts';

/*
 * Whose the data are that a sentence names. What a policy promises is about its readers' data: its own address and those of
 * its shops are given away freely.
 */

const persons =
  'users?|customers?|clients?|members?|visitors?|guests?|patients?|subscribers?|readers?|persons?|people|individuals?|child|children|parents?|pupils?|students?|players?|donors?|tenants?|drivers?|riders?|applicants?|candidates?|employees?|staff|workers?|volunteers?|accounts?|account holders?|devices?|phones?|browsers?|computers?';

/** "our e-mail address", "the company's phone number"; not "our customers' addresses". */
const oursBefore = new RegExp(
  `\\b(?:our|(?:our|the|this) (?:company|firm|shop|store|office|business|club|school)['’]s) (?:(?!(?:${persons})\\b)\\w+ )?$`,
  'i',
);

/** "the location of our shops"; not "of our customers". */
const oursBehind = new RegExp(
  `^ (?:of|for) (?:our (?!(?:\\w+ ){0,2}(?:${persons})\\b)|(?:(?:the|this|all|every|each) )?(?:shops?|stores?|branch(?:es)?|offices?|company|restaurants?|warehouses?|stations?|venues?)\\b)`,
  'i',
);

/** 客服电话和邮箱: also what is listed behind what is the company's. */
const oursInChinese =
  /(?:我们|我司|本公司|公司|客服|商家|门店|店铺)(?:人员|中心|部门)?的?(?:[^，。；您用户会员]{1,8}[、和及与])*$/;

/** How far the words that tell whose it is may reach. */
const reach = 60;

/** Whether data are the company's own or those of its shops and offices. */
export function isOurOwn({ document: { prose, language } }: PolicyModel, { span: { start, end } }: Reference): boolean {
  const before = prose.slice(Math.max(0, start - reach), start);
  if (language === 'zh') return oursInChinese.test(before);
  return oursBefore.test(before) || oursBehind.test(prose.slice(end, end + reach));
}
