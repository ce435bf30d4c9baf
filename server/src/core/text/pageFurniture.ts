/**
 * What web pages say around a policy, and what comes along when one is copied: menus, buttons, the foot. Who reads it decides
 * what it means there; the words are known here.
 */

/** What the foot of a web page or its menu says, whatever the page is about. One of them alone may belong to a policy. */
export const menuEntries: readonly RegExp[] = [
  /^(?:home(?: ?page)?|about(?: us| the company)?|careers?|jobs|press|blog|news(?:room)?|investors?|imprint|site ?map)$/i,
  /^(?:help(?: cent(?:er|re))?|support|faqs?|customer service|accessibility|legal(?: notices?)?|our company|company|products)$/i,
  /^(?:terms(?: (?:of|and|&) (?:use|service|sale|conditions))?|cookie (?:settings|preferences|policy)|manage cookies|privacy (?:policy|settings|choices)|your privacy choices|do not sell.{0,60})$/i,
  /^(?:follow|join|like|find) us(?: on\b.{0,30})?$/i,
  /^(?:log ?in|sign ?in|sign ?up|register|my account|subscribe(?: now| to our newsletter)?|newsletter|get the app|download (?:the|our) app)$/i,
  /^(?:back to top|top of page|share(?: this(?: page)?)?|print(?: this page)?|search|menu|english|deutsch|français|español|简体中文|繁體中文)$/i,
  /^(?:首页|网站首页|返回顶部|关于我们|网站地图|帮助中心|友情链接|加入我们|招贤纳士|新闻中心|产品中心|使用条款|服务条款|用户协议|隐私政策|关注我们|登录|注册)$/,
];

/** At the foot of a page, and in lists of those who receive data. */
export const networkNames = /^(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|pinterest|wechat|weibo)$/i;

/** Lines of a page that lead to another part of it. */
export const pageLines =
  /^page \d|^(?:back to top|skip to)\b|^(?:print|share|menu|home|log ?in|sign ?in|sign ?up|search)(?: (?:this|page|now|here|menu)){0,2}$/i;

/** "Back to top" and its like, which stand under each section. */
export const sectionLinks = /\b(?:to|the) top$|^(?:top|back|close|toggle|(?:read|learn|show) (?:more|less))\b/i;

/** What a page offers its reader to press. "Log in" ends in a preposition, but misses nothing. */
export const buttons: readonly RegExp[] = [
  /^(?:log|sign|opt)[ -]?(?:in|up|out|on|off)$|^sign up for\b|^toggle \w+$|^follow us:?$/i,
  /^(?:learn|read|see|show|view) (?:more|less|all|details)$|^(?:go|jump|skip|return) to\b|^home ?[/|›»>-] /i,
  /^(?:view|download|print|save|see) (?:(?:a|the|this|our|as|printable|full) )*(?:pdf|copy|version|page|privacy policy|app)\b/i,
  /^(?:ok|okay|close|cancel|submit(?: \w+){0,2}|continue|subscribe|get started|click here|free download)$/i,
  /^(?:accept|reject|decline|allow)(?: all)?(?: cookies)?$|^always (?:active|on)$|^change (?:language|region)\b/i,
  /^share this (?:page|article)\b|^was this \w+ helpful\b|\bfound this helpful$/i,
  /^i (?:agree|accept|consent|understand|do not)\b/i,
];

/** What stands on the buttons of a cookie banner, or on the hidden link at the top of a page, as a line of its own. */
export const bannerButton =
  /^\W*(?:(?:accept|allow|reject|decline|deny)(?: all)?(?: cookies)?|ok(?:ay)?|got it|i (?:agree|accept|understand)|agree and (?:close|continue)|dismiss|necessary (?:cookies )?only|skip to (?:main )?content|(?:全部)?接受(?:全部)?|我?知道了|我同意)\W*$/giu;

const copyrights =
  /^\s*(?:©|\(c\) ?\d|copyright (?:©|\(c\)|\d|by\b))|all rights reserved|^powered by\b|版权所有|ICP ?[备证]|公网安备/i;

/** Whether a line tells who holds the rights in a page, or whose permission it has. */
export function isCopyright(words: string): boolean {
  return words.length < 200 && copyrights.test(words);
}
