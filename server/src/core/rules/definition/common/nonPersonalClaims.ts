import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { ofKnowledge } from '../../../knowledge/ofKnowledge.ts';
import { hasAnyWordOf } from '../../../knowledge/words.ts';
import type { PolicyModel } from '../../../model.ts';
import { matchSentence } from '../../../read/readSentence.ts';
import type { Sentence } from '../../../read/sentence.ts';
import type { Span } from '../../../text/span.ts';

/** Where a sentence calls data non-personal; what is listed behind it is such data. */
export interface Naming {
  /** Offsets in the sentence. */
  readonly from: number;
  readonly to: number;
}

/** Data by a name that says that they show nobody, or by a clause that says so. */
const naming = new RegExp(
  [
    String.raw`(?<!\w)non-?\s?(?:personal(?:ly)?|identif[a-z]+)(?:[- ]identif[a-z]+)?\s+(?:information|data)\b`,
    String.raw`\banonymous (?:\w+ ){0,2}?(?:information|data)\b`,
    String.raw`\b(?:information|data) (?:that|which) (?:does|do|can|could|will) ?not (?:be used to )?(?:personally )?identify (?:you|(?:a|an|any|individual|specific)\b[\w ]{0,20}?\b(?:person|individual|user|visitor|customer)s?|individuals|users|visitors|anyone)\b(?: personally)?`,
    '非个人(?:身份)?信息|匿名(?:信息|数据)|(?:无法|不能|不会)识别(?:您|用户|特定自然人|个人)?(?:的)?(?:个人)?(?:身份)?的(?:信息|数据)',
  ].join('|'),
  'i',
);

/** "some identifiable and some non-identifiable data including …": what follows may be of either kind. */
const bothKinds =
  /(?<!\w)(?:personal(?:ly)?|identif\p{L}+)(?:[- ]identif\p{L}+)?(?: (?:information|data))?,? (?:and|or|as well as|and\/or)(?: (?:some|certain|other))? $|个人信息(?:和|或|及|与|以及)$/iu;

/** Words beside a name, or beside data that have it. */
const wordsBeside = ofKnowledge((knowledge) => ({
  changed: hasAnyWordOf(knowledge, 'changes-of-data'),
  reconciled: hasAnyWordOf(knowledge, 'changes-of-data', 'needs-more-to-identify'),
  denied: hasAnyWordOf(knowledge, 'denials-of-a-name'),
}));

/** Whether something is done to the data: they no longer are what their name says. */
export function isChanged(knowledge: Knowledge, text: string): boolean {
  return wordsBeside(knowledge).changed.test(text);
}

/** Whether a sentence keeps from calling its data non-personal: they are changed, or it depends on more. */
export function isReconciled(knowledge: Knowledge, text: string): boolean {
  return wordsBeside(knowledge).reconciled.test(text);
}

/** "including but not limited to" denies nothing, nor does 非个人. */
const noDenial = /\b(?:but )?(?:is |are )?not limited to\b|不限于|非个人/gi;

export function hasDenial(knowledge: Knowledge, text: string): boolean {
  return wordsBeside(knowledge).denied.test(text.replace(noDenial, ''));
}

/** A list behind a name, or a verb that gives the name to what follows. */
const listing =
  /^[^.。]{0,60}?(?:\b(?:such as|including|includes?|e\.g|like|for example|means|is|are)\b|如|包括|包含|是指|为|有)|^\s*[(:（：]/i;

/** Where the sentence calls data non-personal by their name. */
export function namingIn(sentence: Sentence): Naming | undefined {
  const found = matchSentence(sentence, naming);
  return found === null || bothKinds.test(sentence.text.slice(0, found.index))
    ? undefined
    : { from: found.index, to: found.index + found[0].length };
}

/** Whether a title names such data, and no others. */
export function namesNonPersonal(knowledge: Knowledge, title: string): boolean {
  const found = naming.exec(title);
  return found !== null && !bothKinds.test(title.slice(0, found.index)) && !isReconciled(knowledge, title);
}

/** Whether what stands at an offset behind the name is listed as data of that name. */
export function isListing(knowledge: Knowledge, { text }: Sentence, { from, to }: Naming, at: number): boolean {
  return (
    listing.test(text.slice(to, at)) &&
    !hasDenial(knowledge, text.slice(Math.max(0, from - 60), from) + text.slice(to, to + 60))
  );
}

/** "None of this information can identify you", "These data are anonymous": said of what stands before. */
const saidOfLast = new RegExp(
  [
    String.raw`^\W*(?:(?:none|all|any) of )?(?:this|these|that|those|such|it|they)\b(?: (?:\w+ ){0,2}?(?:information|data|details|logs?|identifiers|statistics))?,? (?:(?:is|are) (?:(?:all|completely|entirely|fully|strictly|purely|always|also|therefore) )?(?:anonymous\b(?! (?:\w+ )?identifier)|non-?\s?personal(?:ly)?\b|not (?:considered )?(?:to be )?(?:personal(?:ly)? (?:identifiable|identifying|data|information)|identifiable))|(?:can|could|does|do|will|would|may)( not|not|n't)? (?:be used to )?(?:personally |individually |uniquely )?identify (?:you\b|an?\b|any\b|individual|specific|particular|users|visitors|customers|anyone|persons?|people)|(?:does|do)( not|n't) (?:contain|include|constitute|reveal) (?:any )?personal(?:ly identifiable)? (?:data|information)\b(?!,? ?(?:such|like|\(|including)))`,
    '^(?:这些|该等?|此类|上述|以上|前述|该类)(?:信息|数据|日志|标识符?)[^，。]{0,6}(?:(?:是|为|均为|均是|都是|属于)(?:匿名|非个人)|(?:均|都)?(?:不(?:属于|构成|是|包含)个人信息|(?:无法|不能|不会)(?:用于)?识别(?:您|任何|用户|特定|个人|具体)))',
  ].join('|'),
  'i',
);

/** "IP addresses are anonymous", "Your IP address does not identify you": said of the identifier that stands before it. */
const saidOfIdentifier =
  /^s?(?:,? (?:which|that))? (?:(?:is|are) (?:(?:all|completely|entirely|fully|therefore|considered|regarded as|treated as) )?(?:anonymous\b(?! (?:\w+ )?identifier)|non-?\s?personal(?:ly)?\b|not (?:considered )?(?:to be )?(?:personal(?:ly)? (?:identifiable|identifying|data|information)|identifiable))|(?:can ?not|can't|could not|does not|do not|doesn't|don't) (?:be used to )?(?:personally |individually |uniquely )?identify (?:you\b|an?\b|any\b|individual|specific|particular|users|visitors|anyone))|^(?:等)?(?:信息|数据)?(?:均|都)?(?:(?:是|属于|为)(?:匿名|非个人)|不(?:属于|构成|是)个人信息|(?:无法|不能|不会)识别(?:您|任何|用户|特定|个人))/i;

/** Whether the words behind an identifier say that it identifies nobody. */
export function isCalledNonPersonal(after: string): boolean {
  return saidOfIdentifier.test(after);
}

/** Whether a sentence says that the data told before it identify nobody; whether it denies that decides what it says. */
function claimsOfLast(knowledge: Knowledge, { text }: Sentence): boolean {
  const found = saidOfLast.exec(text);
  if (found === null || isReconciled(knowledge, text)) return false;
  // "None of this can identify you", and "This cannot", but not "This can identify you".
  return !/\bidentify\b/i.test(found[0]) || /\bnone\b|not|n't/i.test(found[0]);
}

/** Goes on with what was told before: "This also includes …". */
export const goesOn =
  /^\W*(?:(?:this|these|such|it|they|that)\b(?: (?:\w+ ){0,2}?(?:information|data))?(?: (?:may|can|might|will))?(?: also)? (?:includes?|are|is|consists? of|comprises?|contains?)\b)|^(?:这些|该等?|此类|这类|上述)(?:信息|数据)?[^，。]{0,4}(?:包括|包含|如)/i;

const farthest = 3;

/** The sentence before, in the same paragraph, that gives the name to what the sentence goes on with: "non-personal data". */
export function namedBefore({ sentences, knowledge }: PolicyModel, sentence: Sentence): Span | undefined {
  for (let i = sentence.index; i > Math.max(0, sentence.index - farthest); i--) {
    const [one, last] = [sentences[i] as Sentence, sentences[i - 1] as Sentence];
    if (last.block !== sentence.block || last.kind === 'heading' || !goesOn.test(one.text)) return undefined;
    const name = namingIn(last);
    if (name !== undefined)
      return hasDenial(knowledge, last.text) || isReconciled(knowledge, last.text) ? undefined : last.span;
  }
  return undefined;
}

/** The sentence that says of the data in this one, or in its list, that they identify nobody. */
export function claimBehind({ sentences, knowledge }: PolicyModel, sentence: Sentence): Span | undefined {
  let next = sentence.index + 1;
  if (sentence.kind === 'item') while (isSameList(sentence, sentences[next])) next++;
  const first = sentences[next];
  if (first === undefined || first.section !== sentence.section || first.kind !== 'sentence') return undefined;
  if (sentence.kind === 'sentence' && first.block !== sentence.block) return undefined;
  if (claimsOfLast(knowledge, first)) return first.span;
  const second = sentences[next + 1];
  return second?.block === first.block && goesOn.test(first.text) && claimsOfLast(knowledge, second)
    ? second.span
    : undefined;
}

function isSameList({ section, leadIn }: Sentence, other: Sentence | undefined): boolean {
  return other?.kind === 'item' && other.section === section && other.leadIn === leadIn;
}

/** A cell that says that its row is about such data. */
const inCell =
  /^\W*(?:anonymous|non-?\s?personal(?:ly identifiable)?)(?: (?:information|data))?\W*$|^\s*(?:匿名|非个人)(?:信息|数据)?\s*$/i;

/** The cell behind this one in its row that calls what the row is about non-personal. */
export function namedInRow({ sentences }: PolicyModel, cell: Sentence): Span | undefined {
  for (let i = cell.index + 1; cell.kind === 'cell'; i++) {
    const [last, next] = [sentences[i - 1] as Sentence, sentences[i]];
    // The first column's header stands before all others.
    if (next?.kind !== 'cell' || (next.leadIn ?? 0) <= (last.leadIn ?? 0)) return undefined;
    if (inCell.test(next.text)) return next.span;
  }
  return undefined;
}
