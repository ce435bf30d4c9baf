import { monthNames } from '../text/months.ts';
import { buttons, pageLines } from '../text/pageFurniture.ts';
import type { Marker } from './document.ts';
import type { Line } from './lines.ts';

/** What a line looks like by itself, before its neighbours are asked. */
export interface LineShape {
  /**
   * - `title`: short, no sentence; a heading if its place agrees.
   * - `lead-in`: ends with a colon and announces what follows: "We share data with:".
   * - `label`: a name with its value: "E-mail: a@b.example", an address, a date, a line of a page's footer.
   * - `fragment`: short, but cut off, or a piece of a list: "and", "cookies;".
   * - `sentence`: all the rest.
   */
  readonly kind: 'title' | 'lead-in' | 'label' | 'fragment' | 'sentence';
  /** Words, or Han characters halved. */
  readonly size: number;
  readonly upper: boolean;
  /** Whether all its longer words begin with a capital. */
  readonly titleCase: boolean;
}

const han = /[\u3400-\u9fff]/;
const verb =
  /\b(?:is|are|was|were|am|has|have|had|may|can|cannot|will|shall|should|must|would|could|does|did|don['’]t|doesn['’]t|isn['’]t|means?|refers?|includes?|applies|describes|explains|constitutes|contains|uses|collects|provides|complies|remains|respects|(?<!with )respect)\b/i;
/** "… that we may collect": a verb of a relative clause makes no sentence of a title. */
const relativeVerb =
  /(?<!\w)(?:we|you|they|i|it|that|who|what|(?:which|whom)(?: \p{L}+){0,2}?)\s+(?:(?:also|do|can|may|will|have|has|are|is|was|use|does)\s+)*(?:can|may|will|have|has|are|is|does|did|must|should|use|collect|include|provide)\b/giu;
/** "Information we collect from you": what the section is about, told by a clause without "that". */
const ofRelativeClause =
  /^(?:personal |other |additional |the )?(?:information|data|details|content)\s+(?:we|you|that|which)\s+(?!are\b|have\b)\p{L}+/iu;
const question = /^(?:how|what|who|whom|whose|when|where|why|which|whether|do|does|is|are|can|may|will|should)\b/i;
const subject =
  /^(?:we|you|i|it|they|there|please|if|click|by|as|in order|for more|for further|thank|see|read|note)\b/i;
const demonstrative = /^(?:this|these|those|that|the|our|your|all|any|each)\b/i;
const announcing =
  /\b(?:following|includ\w+|such as|below|as follows|namely|these|by|to|for|that|with|of|from|are|is|when|if|where|through|via|you|us|may|can|and|or)\s*[:：]$/i;
const leading =
  /^(?:for|under|depending|in|by|to|as|on|with|at|when|if|where|such|examples?|therefore|specifically|note|including|and|or|you|we|the following)\b|\b(?:following|below|specifically)\b/i;
/** Longer words that titles With Capitals write small all the same. */
const smallWord = /^(?:about|from|into|over|than|that|their|this|through|under|upon|with|within|without|your)\W*$/;
const namesPolicy =
  /^[\w .'’&|:–—-]{0,60}\bprivacy[ -](?:policy|notice|statement|supplement|addendum)[\w .'’&|:–—-]{0,40}$/i;
/** "Third-party sign-in" ends in no preposition. */
const dangling =
  /(?:(?<![\w-])(?:and|or|the|a|an|of|to|with|for|by|in|from|that|our|your|unless|as|at|on)|[,;，；、&/(（-])$/i;
const address =
  /^(?:https?:\/\/|www\.)\S+$|\S+@\S+\.\w|^\+?[\d\s().-]{6,}$|\b[A-Z]{2} \d{5}\b|\b\d{4,6}\b.*,|,.*\b\d{4,6}\b|^\d+[\w/-]* \p{Lu}[\p{L}]+ (?:(?:North|South|East|West|\p{Lu}[\p{L}]+) )?(?:Street|St|Road|Rd|Lane|Ln|Ave|Avenue|Drive|Dr|Blvd|Boulevard|Way|Parade|Court|Place|Square|Quay|Row|Terrace|Close|Highway|Crescent)\b/u;
/** A line that ends as the names of companies do names one: who signs, or to whom to write. */
const company =
  /^(?!.*\b(?:privacy|policy|notice)\b).*[\p{L})],? (?:inc|ltd|llc|limited|corp|corporation|incorporated|gmbh|plc|ltda|s\.?r\.?l|s\.?a|b\.?v|ag|oy|pty|pte)\.?$/iu;
const month = new RegExp(
  `^(?:${monthNames.join('|')})\\s+\\d|^\\d{1,2}[./ -]\\w{1,9}[./ -]\\d{2,4}$|^\\d{4}[-./年]\\d{1,2}`,
  'i',
);
const footer =
  /©|\(c\) ?\d{4}|all rights reserved|^(?:last |date )?(?:updated|revised|modified|reviewed)\b|^(?:effective|last|date|version)\s+(?:date(?! (?:and|of changes)\b)|as of|from|of|on|update|revis|modif|change|\d|v)/i;
/** Signs that divide the cells of a row. */
const divided = /\t|^\||\|$/;
/** A question that the title of a section may ask in full: "What do we collect, and how do we use what we collect?" */
const longQuestion = /^(?:how|what|who|where|when|why|which|do|does|is|are|can|will)\b[^.!?;:]{1,220}\?["”’]?$/i;
/** "Who we are.", "How long we keep your data.": without a verb in front such words are no sentence in spite of their stop. */
const nounClause =
  /^(?:who|what|how(?: long)?|why)\b(?! (?:do|does|did|can|may|will|is|are)\b)[^.!?,;:]{1,90}\b(?:we|you|our|us)\b[^.!?,;:]{0,60}\.$/i;
const chineseDate =
  /^(?:更新|生效|发布|版本|最近|最后|本版|修订|施行|实施)[^。]{0,12}[:：]|^(?:更新|生效|发布|修订)(?:日期|时间)/;

/** Whether words tell a date or a mailbox, or open a remark, in whatever type they are set. */
export function isNote(words: string): boolean {
  return (
    footer.test(words) || pageLines.test(words) || month.test(words) || chineseDate.test(words) || remark.test(words)
  );
}

const remark =
  /^(?:please )?(?:note|important|attention|n\.?b\.?|tip|example)\b[^:]{0,12}[:：]$|^(?:注意|提示|特别说明|特别提示|重要提示|温馨提示)[:：]$|\bfollowing[:：]?$|\S@\S+\.\w/i;

/** "Step 2: Requests to Know or Delete" is worded as no name or value is. */
const worded = /^\p{Lu}[\p{L}’' -]* (?:to|or|for|your|our|with|we|you|from)\b [\p{L}’' -]+$/u;

/** Words in a title that asks; others are shorter. */
const longestQuestion = 26;

/** Judges one line by its words. */
export function shapeOf(line: Line): LineShape {
  const { index, known, words, marker, content, trimmed } = line;
  // All that the shape depends on besides the text: an edit leaves the other lines as they were.
  const isEarly = index < earlyLines;
  const isWhole = content === trimmed;
  const last = known.read(newShape, newShape);
  if (
    !last.shape ||
    last.isEarly !== isEarly ||
    last.isWhole !== isWhole ||
    last.words !== words ||
    last.style !== marker?.style
  ) {
    Object.assign(last, { isEarly, isWhole, words, style: marker?.style, shape: readShape(line) });
  }
  return last.shape as LineShape;
}

/** Lines that may hold the title of the policy. */
const earlyLines = 4;

/** The shape of a text, and what else it was judged by. */
interface JudgedShape {
  shape?: LineShape;
  isEarly?: boolean;
  isWhole?: boolean;
  words?: string;
  style?: Marker['style'];
}

function newShape(): JudgedShape {
  return {};
}

function readShape(line: Line): LineShape {
  const { words } = line;
  // Nothing so long is a heading, whatever its words.
  if (words.length > 240) {
    return { kind: /[:：]$/.test(words) ? 'lead-in' : 'sentence', size: 40, upper: false, titleCase: false };
  }
  if (divided.test(words)) return { kind: 'label', size: words.split(/\s+/).length, upper: false, titleCase: false };
  const chinese = han.test(words.slice(0, 40));
  const parts = words.split(/\s+/);
  const size = chinese ? Math.ceil(words.replace(/\s/g, '').length / 2) : parts.length;
  const letters = words.length > 200 ? '' : words.replace(/[^\p{L}]/gu, '');
  const upper = !chinese && letters.length > 2 && letters === letters.toUpperCase();
  const longer = parts.filter((part) => /^\W*\p{L}{4,}/u.test(part) && !smallWord.test(part));
  const titleCase = !chinese && longer.length > 0 && longer.every((part) => /^\W*\p{Lu}/u.test(part));
  const kind = chinese
    ? chineseKind(words, line.marker !== undefined && line.marker.style !== 'bullet')
    : englishKind(line, words, size, titleCase || upper);
  return { kind, size, upper, titleCase };
}

function englishKind(line: Line, words: string, size: number, capital: boolean): LineShape['kind'] {
  if (size <= longestQuestion && longQuestion.test(words)) return 'title';
  if (words.length > 140 || size > 18) return /[:：]$/.test(words) ? 'lead-in' : 'sentence';
  const numbered = line.marker !== undefined && line.marker.style !== 'bullet';
  // "2.3" on a line of its own heads the paragraph below.
  if (line.content === line.trimmed && (line.marker?.style === 'multi-decimal' || line.marker?.style === 'article'))
    return 'title';
  if (!/\p{L}{2}/u.test(words)) return 'label';
  // The cell of a table, the way to a page.
  if (/^(?:yes|no|n\/a|none)[.!]?$/i.test(words) || / [>›»] /.test(words)) return 'label';
  if (/^Q(?:uestion)? ?\d{1,2} ?[:.)] ?[^.?]+\?$/iu.test(words)) return 'title';
  if (/[:：]$/.test(words)) return isColonTitle(words, size, capital) ? 'title' : 'lead-in';
  if (line.index < earlyLines && namesPolicy.test(words)) return 'title';
  if ((company.test(words) && !(size >= 8 && (verb.test(words) || !capital))) || / \| /.test(words)) return 'label';
  if ((words.match(/["“”]/g)?.length ?? 0) % 2 === 1) return 'fragment';
  // Nobody numbers buttons: "4. Opt-Out".
  if (!numbered && buttons.some((form) => form.test(words))) return 'label';
  if (dangling.test(words) && !(question.test(words) && /\w$/.test(words))) return 'fragment';
  if (
    footer.test(words) ||
    pageLines.test(words) ||
    month.test(words) ||
    (address.test(line.text) && !question.test(words))
  )
    return 'label';
  const asked = /^[\p{L}\d .'’-]{2,40}:\s+(.+)$/u.exec(words)?.[1];
  if (asked && (longQuestion.test(asked) || (capital && size <= 12 && worded.test(asked)))) return 'title';
  if (/^[^:：?]{2,40}[:：]\s*\S/.test(words) && !/^(?:privacy|data|cookie)\b.*(?:policy|notice|statement)/i.test(words))
    return 'label';
  // A link, or the number under which somebody is registered.
  if (/[:：]\s*(?:(?:https?:|www\.)\S+|(?=\S*\d)[\p{Lu}\d-]{5,})$/u.test(words)) return 'label';
  if (/\shttps?:\S+$/.test(words)) return 'sentence';
  // A key of a machine ("_ga") stands in the cell of a table.
  if (/^[\p{L}\d]*_[\p{L}\d_]*$/u.test(words)) return 'fragment';
  // A row of digits and letters that is nobody's word.
  if (/^(?=.*\d)[\da-f]{8,}$/i.test(words)) return 'label';
  if (/[.!。]["”)]?$/.test(words)) {
    if (size <= 14 && nounClause.test(words)) return 'title';
    const abbreviated = /\b(?:inc|ltd|co|corp|llc|etc|u\.s|e\.u)\.$/i.test(words);
    if (!abbreviated) return mayEndWithStop(words, size, numbered, capital) ? 'title' : 'sentence';
  }
  if (/[.!?]["”)]?\s+\p{Lu}/u.test(words.replace(/(?<!\w)(?:inc|ltd|co|corp|no|vs|u\.s|e\.g|i\.e|\p{Lu})\./giu, '')))
    return 'sentence';
  if (/^\p{Ll}/u.test(words) && !/^(?:e-?\p{L}|\p{Ll}\p{Lu})/u.test(words)) return 'fragment';
  if (size >= 4 && /\b(?:are|include|includes)$/i.test(words) && !question.test(words)) return 'lead-in';
  return isTitle(words, size, capital) ? 'title' : 'sentence';
}

/** "Your Rights." and "Information you give us." are titles in spite of their full stop, "You have rights." is none. */
function mayEndWithStop(words: string, size: number, numbered: boolean, capital: boolean): boolean {
  const bare = words.slice(0, -1);
  if (size <= 14 && ofRelativeClause.test(bare)) return isTitle(bare, size, capital);
  const longest = capital && bare !== bare.toUpperCase() ? 18 : 7;
  return (numbered || capital) && size <= longest && isTitle(bare, size, capital);
}

/** "Data sharing:" is a title, "For these purposes we use:" announces a list. */
function isColonTitle(words: string, size: number, capital: boolean): boolean {
  if (
    /\b(?:following|below)\b|^(?:examples?|therefore|specifically|note|(?:learn|read|see) more|see also)\b/i.test(words)
  )
    return false;
  // "How to reach us:" ends in a pronoun that elsewhere announces what comes: "You may ask us:".
  if (/^(?:how|why)\b.*\b(?:us|you)[:：]$/i.test(words) && size <= 9) return true;
  if (/\b(?:to|by|for|with|of|from|at|via|through|are|is|may|can|on|in)[:：]$/.test(words)) return false;
  // "We use Cookies to:" has a capital only because it writes the word so.
  if (/^(?:(?:We|You|They|It|I) (?!and\b)|This (?:privacy )?(?:policy|notice|statement) )\p{Ll}/u.test(words))
    return false;
  if (!(capital && size <= 9) && (announcing.test(words) || leading.test(words))) return false;
  return size <= (capital || question.test(words) ? 9 : 5) && isTitle(words.slice(0, -1), size, capital);
}

function isTitle(words: string, size: number, capital: boolean): boolean {
  if (question.test(words)) return size <= 18;
  if (size > 16 || (size >= 4 && /^please\b/i.test(words))) return false;
  if (capital) return true;
  if (subject.test(words) && size >= 4) return false;
  const own = words.replace(relativeVerb, '');
  if (demonstrative.test(words) && verb.test(own)) return false;
  return !(size >= 4 && verb.test(own));
}

function chineseKind(words: string, numbered: boolean): LineShape['kind'] {
  const text = words.trim();
  if (!numbered && /^(?:我们|我司|您|你|用户|本(?:应用|公司|平台|软件|产品|网站|政策|协议))[^，。]*[:：]$/.test(text))
    return 'lead-in';
  // The row of a table.
  if (/\S\|\s*\S|\S ?\| /.test(text)) return 'label';
  if (numbered && text.length <= 16 && /[:：]$/.test(text) && !/如下|以下|下列|包括|，/.test(text)) return 'title';
  if (text.length > 60) return /[:：]$/.test(text) ? 'lead-in' : 'sentence';
  if (/^[“"《【].{0,60}[”"》].{0,4}(?:是指|指)/.test(text)) return 'sentence';
  if (/[:：]$/.test(text))
    return /(?:如下|以下|下列|包括|情形|情况|方式|为|于|有|的)[^，]{0,12}[:：]$|[，。]/.test(text) || text.length > 16
      ? 'lead-in'
      : 'title';
  // A whole sentence that names an address is none.
  if (
    chineseDate.test(text) ||
    (address.test(text) && !/，.*。$/.test(text)) ||
    month.test(text) ||
    footer.test(text) ||
    pageLines.test(text)
  )
    return 'label';
  if (/[。！；;，、,]$/.test(text)) return text.length < 14 && /[；;，、,]$/.test(text) ? 'fragment' : 'sentence';
  if (/[。；]/.test(text)) return 'sentence';
  if (/^[^:：]{2,10}[:：]\s*\S/.test(text)) return 'label';
  if (text.length > 34 || (text.match(/，/g)?.length ?? 0) > 1) return 'sentence';
  return 'title';
}
