/** What stands before or behind the topic of a title without changing it. */
const data = '(?:(?:your|our|the) )?(?:personal |user )?(?:information|data)';
const document = '(?:to )?(?:this|our|the)(?: privacy)? (?:policy|notice|statement)';

/** Titles that policies have nearly word for word. They decide where form and place alone leave a doubt. */
const common = new RegExp(
  `^(?:(?:${[
    `(?:data |information )?security(?: of ${data})?|protection of ${data}`,
    '(?:use of )?cookies?(?: policy)?(?: and (?:similar|other|tracking) technologies)?|log (?:data|files)|analytics',
    "(?:protecting )?(?:children|minors)(?:[’']s? privacy)?|privacy of (?:children|minors)",
    '(?:how to )?contact(?:ing)?(?: us| information| details)?|questions|complaints',
    `(?:changes|updates|amendments)(?: ${document})?`,
    '(?:links to )?(?:other|third[- ]party|external) (?:sites|websites|links|services)|third parties|service providers',
    `(?:data |information )?retention(?: of ${data})?`,
    '(?:your )?(?:privacy )?(?:rights|choices)(?: and choices)?|consent|opt[- ]?out',
    `(?:${data}|what) we collect|(?:data|information) collection(?: and use)?|collection of ${data}`,
    `how we (?:use|share|collect|protect) ${data}|(?:use|sharing|disclosure|transfer) of ${data}`,
    '(?:information|data) (?:use|sharing|disclosure|usage)|usage data|personal (?:data|information)',
    'international (?:data )?transfers?|legal basis(?: for processing)?|definitions|introduction|overview|governing law',
  ].join(
    '|',
  )})[.:]?|(?:如何)?联系我们|(?:信息|数据)安全|(?:未成年人|儿童)(?:信息)?保护|您的权利|定义|(?:政策|条款)的?(?:更新|变更|修订)|cookies?的使用)$`,
  'i',
);

export function isCommonTitle(words: string): boolean {
  return words.length < 60 && common.test(words);
}
