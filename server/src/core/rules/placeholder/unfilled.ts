import type { Knowledge } from '../../knowledge/knowledge.ts';
import { findInBlocks, matchBlocks } from '../../parse/blocks.ts';
import { allMatches } from '../../text/allMatches.ts';
import { quote } from '../../text/quote.ts';
import { overlaps, type Span, shift } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** Words that a template puts where the writer's own have to stand. */
const slot =
  'company|organi[sz]ation|business|website|site|app|application|product|service|name|legal name|e-?mail|address|phone|telephone|date|country|state|city|jurisdiction|url|link|contact|number|insert|your|enter|add|specify|tbd|todo|dpo|controller|authority|representative|公司|日期|邮箱|电话|地址|名称|网址';

/** The same in Chinese, where they end the words in the brackets: 【公司名称】, but not 【地址栏截图】, which names a function. */
const chineseSlot = '公司|日期|年月日|邮箱|电话|地址|名称|网址|姓名|链接|联系方式';

/** Addresses as templates have them: "support@yourcompany.com", "www.yourwebsite.com". */
const templateAddress =
  /(?<![\w.@-])[\w.+-]+@(?:your-?(?:company|domain|website|site|app|business|store|email)|example|domain|mydomain)\.(?:com|org|net)\b|(?<![\w.@/-])(?:https?:\/\/)?(?:www\.)?your-?(?:company|domain|website|site|app|business|store)\.(?:com|org|net)\b/gi;

/** Contacts that nobody has: "(555) 123-4567", "123 Main Street, Anytown". */
const dummyContact =
  /(?<![\d+-])(?:\+?1[ .-])?(?:\(555\)|555|\(123\)|123|\(000\)|000)[ .-]{1,2}(?:123|456|000|555)[ .-](?:4567|7890|0000|5555|1234)(?![\d-])|\b123 (?:Main|Example|Sample|Your|Any|Fake|Privacy|Business|Company|Street) (?:St\b|Street|Ave\b|Avenue|Road|Rd\b|Lane|Name|Blvd)|\b(?:Anytown|Your City|Your Street)\b(?=, )/gu;

/** A telephone number of which only the area code was written: 0571-XXXXXXXX, "+44 20 XXXX XXXX", 400-XXX-XXXX. */
const unwrittenNumber =
  /(?<![\p{L}\d+-])(?:\+\d{1,3}[ -]?\(?\d{1,4}\)?|\(?(?:0\d{1,4}|[48]00|1[ -]800)\)?)(?:[ -][Xx]{3,8}){1,3}(?![\p{L}\d-])/gu;

/** 某号 behind the name of a street: the number of a house that was not written. */
const unwrittenPlace = /(?<=[路街道巷弄园区厦座])某(?:号|室|栋|幢|层|单元)/gu;

const patterns: readonly RegExp[] = [
  dummyContact,
  unwrittenNumber,
  unwrittenPlace,
  /\{\{\s*[\p{Lu}][\p{Lu}\d_ ]*\}\}/gu,
  // "[3. How we use your name]" points to a section.
  new RegExp(
    `\\[(?!\\d+\\. )(?:[^\\]\\n@]{0,40}[\\s_])?(?:${slot})(?:,? [^\\]\\n]{0,40}|[\\s_/][^\\]\\n]{0,40})?\\](?![(\\[])`,
    'giu',
  ),
  // "[Details of the carrier needed]", not what a form says of its fields: "[this field is required]".
  /\[(?:[\p{L}-]+ ){0,4}(?:details|particulars|officer|fax|postcode|period)(?: [\p{L}-]+){0,4}(?<! (?:is|are)) (?:required|needed|pending|tbc)\](?![([])/giu,
  new RegExp(`【[^】\\n]{0,10}(?:${chineseSlot})】|【(?:请)?(?:填写|填入|输入|插入)[^】\\n]{0,20}】`, 'gu'),
  /<(?:insert|your|enter|company|website|app|name|date|e-?mail)[\s_][^<>\n]{0,40}>/giu,
  /(?<=\[)(?:PENDING|TBC|TBA)(?=\\?\])/gu,
  /\[(?:[●•_…]+|\.{2,}|X{2,}|x{3,})\]/gu,
  /(?<![\p{L}\d_.*/-])(?:X{3,}|TBD|TODO|FIXME)(?![\p{L}\d_.*/-]\S)/gu,
  templateAddress,
  // "DD/MM/YYYY"
  /(?<![\p{L}\d])(?:DD([/.-])MM\1YYYY|MM([/.-])DD\2YYYY|YYYY([/.-])MM\3DD)(?![\p{L}\d])/gu,
  /(?<![\w$%])(?:%(?:COMPANY|APP|WEBSITE|SITE|EMAIL|COMPANY_NAME|APP_NAME|SITE_NAME)%|\$\{?(?:company|app|site|website|platform|product)(?:_?name)?\}?(?!\w))/giu,
  /\blorem ipsum\b/gi,
  /(?<![\p{L}_])_{4,}(?![\p{L}_])/gu,
  // "We collect your company name" tells what is collected; "Your Company Name" and "your company name here" stand for one.
  /\bYour[- ](?:Company|Organi[sz]ation|Website|App)[- ](?:Name|URL|Email|Address)\b|\byour[- ](?:company|organi[sz]ation|website|app)[- ](?:name|url|email|address) here\b/gu,
  /\b(?:insert|enter) (?:your )?(?:company|organi[sz]ation|business|website|app|contact|e-?mail) (?:name|address|details|url) here\b|(?<=[(<“"*_]\s?)insert (?:your )?(?:company|organi[sz]ation|business|website|app|contact|e-?mail) (?:name|address|details|url)\b/gi,
];

/** What was filled in between the brackets of a template, which stayed: “write to [post@acme.example]”, “effective [1.2.2026]”, “{{1.2.2026}}”. */
const filledIn =
  /(?<=\b(?:at|to|via|by|on|of|from|since|e-?mail|updated|effective|revised|date):?\s)\\?\[(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}|(?:19|20)\d\d-\d\d-\d\d)\\?\](?![([:])|\{\{\s*(?:\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}|(?:19|20)\d\d-\d\d-\d\d)\s*\}\}/gu;

/** What a menu or a button says: "[Contact us]", "[Your Privacy Choices]". */
const label =
  /^\[(?:contact (?:us|support)|(?:your|our) (?:[\p{L}]+ )*(?:choices?|rights?|settings?|polic(?:y|ies)|profile|account|preferences))\]$/iu;

/** "Tap [App permissions]": what is tapped is a button. */
const beforeButton =
  /\b(?:click|tap|press|select|choose|open|button|menu|go to|under)\b[^.[\]]{0,20}$|[点击选按][^。【[]{0,4}$/i;

/** A placeholder that nobody filled in: [Company], {{DATE}}, XXX, "your company name here". */
export const placeholderUnfilled = defineRule({
  id: 'placeholder/unfilled',
  summary: { en: 'No placeholder is left unfilled.', zh: '没有未填写的占位符。' },
  severity: 'error',
  *check({ document, knowledge }) {
    const slotsIn = slotsReader(knowledge);
    const seen: Span[] = [];
    for (const { block, found: slot } of findInBlocks(document, slotsIn, slotsIn)) {
      const span = shift(slot, block.content.start);
      const text = document.text.slice(span.start, span.end);
      const isLink = document.links.some((link) => overlaps(link.span, span)) && !isTemplate(text);
      // "Settings > [your name] > Purchases" is a path that each reader sees with their own name.
      const path =
        />\s*\\?$|^\\?\s*>|[\]】]\s*[-–→＞]+\s*$/.test(document.text.slice(Math.max(0, span.start - 4), span.start)) ||
        /^\\?\s*>|^\s*[-–→＞]+\s*[[【]/.test(document.text.slice(span.end, span.end + 4));
      const button =
        label.test(text) ||
        (/^[[【]/.test(text) && beforeButton.test(document.text.slice(Math.max(0, span.start - 40), span.start)));
      if (
        isLink ||
        path ||
        button ||
        isSeparator(document.text, span) ||
        seen.some((earlier) => overlaps(earlier, span))
      )
        continue;
      seen.push(span);
      yield { message: 'unfilled', span, data: { quote: quote(document.text, span) } };
    }
    for (const { span } of matchBlocks(document, filledIn)) {
      if (document.links.some((link) => link.span.start <= span.start && span.end <= link.span.end)) continue;
      yield { message: 'brackets', span, severity: 'information', data: { quote: quote(document.text, span) } };
    }
  },
});

/** A line drawn between two passages, which stands alone elsewhere and here at the end of a line. */
function isSeparator(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end);
  if (!/^_{10,}$/.test(line) || !/^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 80))) return false;
  return new RegExp(`^[ \\t]*${line}[ \\t]*\\r?$`, 'm').test(text);
}

function isTemplate(text: string): boolean {
  return text.match(templateAddress)?.[0] === text;
}

type SlotsReader = (text: string) => readonly Span[];

const readers = new WeakMap<Knowledge, SlotsReader>();

const braces = /\{\{([^{}\n]{1,80})\}\}/gu;

/**
 * Finds what looks like a placeholder, pattern by pattern, and what an inserted clause says is to be filled in
 * (`{{name of the authority}}`): other words in braces are a site's own variables. The same function for the same knowledge.
 */
function slotsReader(knowledge: Knowledge): SlotsReader {
  const known = readers.get(knowledge);
  if (known) return known;
  const hints = new Set(knowledge.placeholders.flatMap(({ hint }) => [hint.en, hint.zh]));
  const reader: SlotsReader = (text) =>
    [
      ...patterns.flatMap((pattern) => allMatches(pattern, text)),
      ...allMatches(braces, text).filter(([, words = '']) => hints.has(words)),
    ].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  readers.set(knowledge, reader);
  return reader;
}
