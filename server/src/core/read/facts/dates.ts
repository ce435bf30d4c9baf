import type { Knowledge } from '../../knowledge/knowledge.ts';
import { allMatches } from '../../text/allMatches.ts';
import { monthOf, monthWord } from '../../text/months.ts';
import { span } from '../../text/span.ts';
import type { Facts } from '../facts.ts';
import { anyOf, type Stated } from './collectFacts.ts';

export type DateRole = Facts['dates'][number]['role'];

const month = `(?<month>${monthWord})`;
const forms = [
  new RegExp(`(?<![\\w.])(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${month},?[ -](?<year>\\d{4})(?!\\w)`, 'gi'),
  new RegExp(`(?<!\\w)${month} (?<day>\\d{1,2})(?:st|nd|rd|th)? ?,? ?(?<year>\\d{4})(?!\\w)`, 'gi'),
  /(?<![\w./-])(?<year>(?:19|20)\d\d)[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})(?![\w/-]|\.\d)/g,
  /(?<!\d)(?<year>(?:19|20)\d\d) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日/g,
  /(?<![\w./-])(?<first>\d{1,2})(?<sign>[./])(?<second>\d{1,2})\k<sign>(?<year>(?:19|20)\d\d)(?![\w/]|\.\d)/g,
];

/** "26/06/2023" can only be read in one way, and shows how the dates beside it are meant. */
const certainDayFirst = /(?<![\w./-])(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\w/])/;

interface RolePatterns {
  readonly before: readonly (readonly [DateRole, RegExp])[];
  readonly after: RegExp;
}

const patternCache = new WeakMap<Knowledge, RolePatterns>();

function rolePatterns(knowledge: Knowledge): RolePatterns {
  const cached = patternCache.get(knowledge);
  if (cached) return cached;
  const label = (name: string) => {
    const words = knowledge.lexicons[name] ?? { en: [], zh: [] };
    return new RegExp(`(?:\\b(?:${anyOf(words.en)})\\b|${anyOf(words.zh)})`, 'gi');
  };
  const patterns: RolePatterns = {
    before: [
      ['effective', label('effective-date-labels')],
      ['updated', label('updated-date-labels')],
      ['version', label('version-date-labels')],
    ],
    after:
      /^ ?[(（]?(?:the )?["“']?(?:(?<effective>effective date|生效|起施行|起生效|起实施)|(?<updated>last updated|更新|修订))/i,
  };
  patternCache.set(knowledge, patterns);
  return patterns;
}

/** Dates with what they are said to be: the nearest label before them in the same line or sentence, or right after. */
export function* readDates(prose: string, knowledge: Knowledge): Generator<Stated & { readonly role: DateRole }> {
  const { before, after } = rolePatterns(knowledge);
  const dayFirst = certainDayFirst.test(prose);
  for (const form of forms) {
    for (const m of allMatches(form, prose)) {
      const value = isoDate(m.groups!, dayFirst);
      if (!value) continue;
      const end = m.index + m[0].length;
      const lead = leadOf(prose, m.index);
      let role: DateRole = 'other';
      let nearest = -1;
      for (const [name, label] of before) {
        for (const hit of allMatches(label, lead)) {
          const at = hit.index + hit[0].length;
          if (at > nearest) [role, nearest] = [name, at];
        }
      }
      const said = after.exec(prose.slice(end, end + 30))?.groups;
      if (said?.effective) role = 'effective';
      else if (said?.updated) role = 'updated';
      yield { value, role, span: span(m.index, end) };
    }
  }
}

/** "2024-05", "2024", "May 2024", "2024年5月": `YYYY-MM` or `YYYY`. */
const partialForms = [
  /^(?<year>(?:19|20)\d\d)(?:[-./](?<month>\d{1,2}))?$/,
  /^(?<year>(?:19|20)\d\d) ?年(?: ?(?<month>\d{1,2}) ?月)?$/,
  new RegExp(`^${month},? (?<year>(?:19|20)\\d\\d)$`, 'i'),
];

/** What a value of front matter may say again before its date: "Last updated: May 2024". */
const labelInValue =
  /^["']?(?:last |latest )?(?:updated?|revised|modified|reviewed|effective)(?: date)?(?: on| as of)?[:：]?\s+/i;

/** The date that a value of front matter is, with or without label, time and day: nothing else may stand there. */
export function dateOf(value: string): string | undefined {
  const date = value
    .replace(/(?<=\d)(?:T|[ \t]+)\d{1,2}:\d\d.*$/, '')
    .replace(labelInValue, '')
    .replace(/["']$/, '')
    .trim();
  for (const form of forms) {
    for (const m of allMatches(form, date)) if (m[0] === date) return isoDate(m.groups!, certainDayFirst.test(date));
  }
  const parts = partialForms.map((form) => form.exec(date)?.groups).find((groups) => groups !== undefined);
  return parts && (parts.month === undefined ? parts.year : isoMonth(parts.year!, monthOf(parts.month)));
}

function isoMonth(year: string, number: number): string | undefined {
  return number < 1 || number > 12 ? undefined : `${year}-${String(number).padStart(2, '0')}`;
}

const labelAbove = /(?<=^|\n)([^\n.。；]{4,40})\n\s*$/;

/** What stands before a date in its sentence, at most 60 characters; a label may stand on the line before. */
function leadOf(prose: string, at: number): string {
  // A label that stands alone above its date is a paragraph of its own.
  const lead = prose
    .slice(Math.max(0, at - 80), at)
    .replaceAll('\r\n', '\n')
    .slice(-60)
    .replace(labelAbove, '$1 ');
  const cut = Math.max(
    lead.lastIndexOf('. '),
    lead.lastIndexOf('。'),
    lead.lastIndexOf('\n\n'),
    lead.lastIndexOf('；'),
  );
  return lead.slice(cut + 1);
}

/** @param dayFirst whether dates with slashes nearby begin with their day. */
function isoDate(parts: Record<string, string | undefined>, dayFirst: boolean): string | undefined {
  let day = Number(parts.day);
  let monthNumber = monthOf(parts.month ?? '');
  if (parts.first !== undefined) {
    // Day first with full stops, month first with slashes, unless the number can only be the other.
    const [a, b] = [Number(parts.first), Number(parts.second)];
    [day, monthNumber] = ((parts.sign === '.' || dayFirst) && b <= 12) || a > 12 ? [a, b] : [b, a];
  }
  const yearAndMonth = isoMonth(parts.year!, monthNumber);
  return yearAndMonth && day >= 1 && day <= 31 ? `${yearAndMonth}-${String(day).padStart(2, '0')}` : undefined;
}
