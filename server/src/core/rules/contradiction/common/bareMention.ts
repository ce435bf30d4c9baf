import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';
import type { Reference } from '../../../read/statement.ts';

/** Words that may stand before what is denied without limiting it: "collect any personal", "names, your e-mail". */
const before =
  /(?:^|[\s(–—-])(?:any|no|zero|your|the|(?:our |the )?(?:users?|customers?|visitors?)['’]?s?['’]?|stor\w+|log|logs|logg\w+|record\w*|keep\w*|kept|collect\w*|gather\w*|sav\w+|hold|retain\w*|(?:and|or|nor)(?: \w+)?|of|[^\s]+,)\s+(?:personal(?:ly)? |identif\w+ |private )*$|(?:收集|采集|获取|记录|存储|储存|保存|留存|、|或|和|及)(?:任何|您|用户|的|个人)*$/iu;

/** What may stand behind it: nothing, whose data they are, the verb, another thing. */
const behind =
  /^(?: whatsoever| at all)?(?: (?:from|about|on|of) (?:you|anyone|anybody|users|visitors|(?:our|its|any|the) (?:users|visitors|customers)))?(?: whatsoever| at all)?(?:\s*(?:[.,;:!)–—|]|$|\n)|,? (?:and|or|nor|is|are|be|will)\b)|^\s*(?:[。；，、]|或|和|及|$)/i;

/** Words for all personal information, not for that of an account or a thing. */
const atLarge =
  /(?:\b(?:personal(?:ly)?|identif\w+|private)(?: \w+)?|\b(?:any|no|your|zero) \w+(?: \w+)?|个人\S+|任何\S*)$/i;

/** On purpose, by one means, of one thing, by others. */
const limits =
  /\b(?:knowingly|intentionally|deliberately|automatically|directly|additional|more|other|such|sensitive|special|(?<=\w )it|they|these|this (?!app|application|site|website|service|extension|plug-?in|program|tool|game|bot)|that|cookies?|analytics|google|plug-?ins?|tools?|when|while|if|where|until|longer|continue|to (?!our\b))\b|该|此类|这些|敏感|普通|继续|不再|一旦|关闭|对应|如果|若/i;

/** Where what stands before has no bearing on what follows: “…, nor do we store”, “… and no data are collected”. */
const newClause = /[.;。；\n]|, (?:and|nor|or) |\b(?:and|nor|but) (?=(?:no|we|I|do|does|did)\b)/;

const clauseEnd = /[,;.，；。\n]|\band (?=(?:the|our|we|I|do|does)\b)/;

/** How far a clause may reach before and behind the word. */
const reach = 200;

/**
 * Whether a denial means all of a kind of data: nothing beside the word, nor in its clause, limits it to a part ("full card
 * numbers"), a means ("through cookies") or a matter ("information about convictions").
 */
export function isBareMention(
  { document: { prose } }: PolicyModel,
  { span: said }: Sentence,
  { id, span: { start, end } }: Reference,
): boolean {
  // "A copy of it": what that is stands in another sentence.
  if (start < said.start) return false;
  const clauseBefore = prose
    .slice(Math.max(0, start - reach), start)
    .split(newClause)
    .at(-1) as string;
  const clauseBehind = prose.slice(end, end + reach).split(clauseEnd)[0] as string;
  return (
    before.test(clauseBefore) &&
    behind.test(prose.slice(end, end + reach)) &&
    !limits.test(clauseBefore + clauseBehind) &&
    (id !== 'personal-information' || atLarge.test(clauseBefore + prose.slice(start, end)))
  );
}
