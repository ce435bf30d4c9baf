import type { PolicyModel } from '../../model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { changeLog } from '../../text/changeLog.ts';
import { monthAndYear, monthOf } from '../../text/months.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

type DateFact = PolicyModel['facts']['dates'][number];

/** Dates of the policy itself: order, future, more than one "last updated", older than a year. */
export const consistencyDates = defineRule({
  id: 'consistency/dates',
  summary: {
    en: 'The dates of the policy agree with each other and with the calendar.',
    zh: '政策中的日期彼此一致，也与日历相符。',
  },
  severity: 'warning',
  *check({ document, facts, sections, sentences, today }): Generator<Found> {
    const history = historyOf(document, facts.dates);
    const ofHistory = new Set(history.map(({ spans }) => spans[0]?.start));
    const own = facts.dates
      .filter(({ spans }) => !spans.every(({ start }) => ofHistory.has(start)))
      .filter((d) => isOwn(d, document.text.length) || isOfPolicy(d, sentences))
      .filter((d) => !isOfAnnex(d, sections) && !isOfPastVersion(d, document.prose) && !isOfPart(d, document.prose));
    const updated = own.filter((d) => d.role === 'updated');
    const effective = own.filter((d) => d.role === 'effective');
    const [lastUpdate, otherUpdate] = updated;
    // More than two are a list of versions.
    if (lastUpdate && otherUpdate && updated.length <= 3 && otherUpdate.value !== lastUpdate.value) {
      yield differing('two-updates', otherUpdate, lastUpdate);
    }
    const change = lastUpdate && laterChange(document.prose, history, lastUpdate, today);
    if (change) yield differing('history', change, lastUpdate);
    const [start] = effective;
    const isBefore = lastUpdate && start && epochDay(start.value) < epochDay(lastUpdate.value);
    if (isBefore && effective.length === 1) {
      // A policy changed after it took effect: the date from which the change holds is missing.
      yield { ...differing('order', lastUpdate, start), data: { updated: lastUpdate.value, effective: start.value } };
    }
    const [, otherStart] = effective;
    if (
      start &&
      otherStart &&
      effective.length === 2 &&
      start.value !== otherStart.value &&
      !isOfSome(effective, sentences)
    )
      yield differing('two-starts', otherStart, start);
    for (const date of updated) {
      const span = date.spans[0];
      if (span && date.value > today) yield { message: 'future', span, data: { date: date.value } };
    }
    const newest = [...updated, ...effective]
      .map((d) => d.value)
      .sort()
      .at(-1);
    const place = [...updated, ...effective].find((d) => d.value === newest)?.spans[0];
    const dated = newest !== undefined && place ? { date: newest, span: place } : datedOtherwise(document, facts.dates);
    if (dated && daysBetween(dated.date, today) > 366) {
      yield { message: 'old', span: dated.span, data: { date: dated.date }, severity: 'information' };
    }
  },
});

/** Letters from the date of the last update within which the list of its changes begins. */
const reachOfHistory = 300;

/** The entries of a list of changes, each an item that opens with its date: "- 2023-11-18: new address". */
function historyOf({ blocks }: PolicyModel['document'], dates: readonly DateFact[]): readonly DateFact[] {
  const items = new Set(blocks.flatMap(({ kind, content }) => (kind === 'item' ? [content.start] : [])));
  const entries = dates.flatMap((date) =>
    date.spans.flatMap((span) => (items.has(span.start) ? [{ ...date, spans: [span] }] : [])),
  );
  return entries.length > 1 ? entries : [];
}

/**
 * The newest entry of the list of changes behind the date of the last update, where it is later than that. The list follows at
 * once or is called one; what lies ahead ("2027-06-01: the new app starts") is a plan.
 */
function laterChange(
  prose: string,
  history: readonly DateFact[],
  { value, spans: [place] }: DateFact,
  today: string,
): DateFact | undefined {
  const starts = history.map(({ spans }) => spans[0]?.start ?? 0);
  const begins = Math.min(...starts);
  if (!place || begins < place.end || begins > place.end + reachOfHistory) return undefined;
  const lines = prose
    .slice(place.end, begins)
    .split('\n')
    .filter((line) => /\p{L}/u.test(line));
  if (lines.length > 0 && !changeLog.test(lines.at(-1) ?? '')) return undefined;
  const newest = history
    .filter((one) => one.value <= today)
    .sort(byValue)
    .at(-1);
  return newest && newest.value > value ? newest : undefined;
}

/** Whether one of the dates holds for some readers, some changes or a past version only. */
function isOfSome(dates: readonly DateFact[], sentences: PolicyModel['sentences']): boolean {
  return dates.some(({ spans }) =>
    spans.some(({ start, end }) => {
      const sentence = sentences.find(({ span }) => span.start <= start && end <= span.end);
      return sentence !== undefined && (ofSome.test(sentence.text) || ofOthers.test(sentence.text));
    }),
  );
}

const ofSome =
  /\b(?:for|new|existing|changes?|amend\w+|section|users?|customers?|residents?|if you|versions? (?:of|from)|replac\w+|supersed\w+)\b|用户|修订|变更/i;

/** Whether a date stands where a policy dates itself, at its top or foot; in between are dates of laws, annexes and past versions. */
function isOwn(date: DateFact, length: number): boolean {
  return date.spans.some((s) => s.start < head || s.end > length - foot);
}

/** Whether a date stands under the title of a further notice in the same file, which has dates of its own. */
function isOfAnnex(date: DateFact, sections: PolicyModel['sections']): boolean {
  const titles = sections.filter((s) => s.kind === 'heading' && s.level === 1);
  const [place] = date.spans;
  const over = place && titles.findLast((title) => title.span.start <= place.start);
  if (over === undefined || over === titles[0] || !notice.test(over.title)) return false;
  // The name of a page adds something to the title of its text: "Privacy policy | Acme", then "Privacy policy".
  const [page = '', title] = [titles[0]?.title.toLowerCase(), over.title.toLowerCase()];
  return !page.startsWith(title) && !page.split(/\s[-–—|·]\s/).includes(title);
}

/** "The previous version was last updated on …" */
function isOfPastVersion({ spans: [place] }: DateFact, prose: string): boolean {
  return place !== undefined && pastVersion.test(prose.slice(Math.max(0, place.start - 90), place.start));
}

/** "Last updated 10 May 2026 (links updated 2 June 2026)": part of the text has a date of its own. */
function isOfPart({ spans: [place] }: DateFact, prose: string): boolean {
  return place !== undefined && ofPart.test(prose.slice(Math.max(0, place.start - 60), place.start));
}

const ofPart =
  /[(（;,]\s*(?!(?:policy|notice|statement|text|page|document|version|date|last|it|this|and|was|is)\b)(?:\p{L}+\s+){0,2}\p{L}+s? (?:last )?(?:updated|added|revised|changed|corrected|amended)\W{1,3}(?:on )?$/iu;

/**
 * How old the text is where no full date says it: "Last updated: May 2024", of which the last day counts, or the date
 * behind the number of the newest version; the later of the two.
 */
function datedOtherwise(
  { prose, text }: PolicyModel['document'],
  dates: PolicyModel['facts']['dates'],
): { readonly date: string; readonly span: Span } | undefined {
  const version = dates
    .filter((d) => d.role === 'version' && isOwn(d, text.length))
    .sort(byValue)
    .at(-1);
  const [span] = version?.spans ?? [];
  const ofNumber =
    version && span && ofVersion.test(prose.slice(Math.max(0, span.start - 60), span.start))
      ? { date: version.value, span }
      : undefined;
  const month = dates.every(({ role }) => role === 'other' || role === 'version') ? monthIn(prose) : undefined;
  return month && ofNumber && month.date < ofNumber.date.slice(0, month.date.length) ? ofNumber : (month ?? ofNumber);
}

/** The month, or the year alone, that a text without a full date is dated by. */
function monthIn(prose: string): { readonly date: string; readonly span: Span } | undefined {
  const match = monthOnly.exec(prose) ?? yearOnly.exec(prose) ?? aloneAtEnds(prose);
  if (!match) return undefined;
  const [whole, label = ''] = match;
  const { month: name = '', year = '' } = match.groups ?? {};
  const month = monthOf(name);
  const date = month === 0 ? year : `${year}-${String(month).padStart(2, '0')}`;
  return { date, span: { start: match.index + label.length, end: match.index + whole.trimEnd().length } };
}

/** "Status: May 2024" or the month alone in one of the first or last lines of a text. */
function aloneAtEnds(prose: string): RegExpExecArray | undefined {
  return allMatches(monthAlone, prose).find(({ index }) => index < near || index > prose.trimEnd().length - near);
}

/** Letters from the start or the end of a text among which a month without a label is its date. */
const near = 400;

const dateLabel =
  '(?:(?<!\\w)(?:last|date) (?:updated?|revised|revision|modified|reviewed|changed)|(?<!\\w)effective(?: date)?|^[^\\p{L}\\n]*(?:updated|revised))(?: on| in| as of| from| since)?[\\s:*_–-]{1,8}(?:\\b(?:on|in|as of) )?';
const monthOnly = new RegExp(`(${dateLabel})${monthAndYear}`, 'imu');
const yearOnly = new RegExp(`(${dateLabel})(?<year>(?:19|20)\\d\\d)[^\\p{L}\\d\\n]*$`, 'imu');
const monthAlone = new RegExp(
  `(^[^\\p{L}\\n]*(?:(?:status|version|date|as (?:of|at)|valid (?:from|since))[ \\t:]*)?)${monthAndYear}[^\\p{L}\\d\\n]*$`,
  'gimu',
);
const ofVersion = /(?:^|\n)[^\p{L}\n]*(?:\p{L}+ ){0,3}version\b[^\n]{0,30}$/iu;

function byValue(a: DateFact, b: DateFact): number {
  return a.value < b.value ? -1 : 1;
}

const pastVersion =
  /\b(?:replac(?:es?|ed|ing)|supersed(?:es?|ed|ing)|instead of)\b[^.\n]*$|\b(?:previous|prior|earlier|former|old|past|superseded|archived) (?:versions?|editions?|polic(?:y|ies)|notices?)\b[^.\n]*$|(?:上一|旧|历史|以前的)(?:版|版本)[^。\n]*$/i;

const notice = /\b(?:notice|policy|statement|addendum|annex|supplement|terms)\b|声明|政策|附/i;

const head = 4000;
const foot = 2500;

/** A sentence in between that dates the policy by its own words: "This version was last changed on …". */
function isOfPolicy(date: DateFact, sentences: PolicyModel['sentences']): boolean {
  if (date.role !== 'updated' && date.role !== 'effective') return false;
  return date.spans.some(({ start, end }) => {
    const sentence = sentences.find(({ span }) => span.start <= start && end <= span.end);
    return (
      sentence !== undefined &&
      sentence.text.length < 160 &&
      ofPolicy.test(sentence.text) &&
      !ofOthers.test(sentence.text)
    );
  });
}

const ofPolicy =
  /\b(?:this|the|our|current) (?:version|text|page|document|(?:privacy )?(?:policy|notice|statement))\b|\blast (?:update|updated|changed?|modified|revised|revision|amended|altered)\b|\b(?:most recent|latest) (?:update|change|revision)|本(?:政策|版本|声明)|(?:更新|修订|生效)日期/i;
const ofOthers =
  /\b(?:previous|prior|archived?|earlier|GDPR|Act|Regulation|laws?|Directive|Shield|clauses|agreement|residents?|history|before|after|until)\b|历史|此前|法》/;

/** The later of two dates in the text, with the other as related place. */
function differing(message: string, a: DateFact, b: DateFact) {
  const places: readonly (readonly [DateFact, Span])[] = [a, b].flatMap((d) =>
    d.spans[0] ? [[d, d.spans[0]] as const] : [],
  );
  const [first, second] = [...places].sort((x, y) => x[1].start - y[1].start);
  const [later, earlier] =
    second && first ? [second, first] : [[a, { start: 0, end: 0 }] as const, [b, { start: 0, end: 0 }] as const];
  return {
    message,
    span: later[1],
    data: { date: later[0].value, other: earlier[0].value },
    related: [{ span: earlier[1], message: 'other', data: { date: earlier[0].value } }],
  };
}

function daysBetween(from: string, to: string): number {
  return (epochDay(to) - epochDay(from)) | 0;
}

/** Days since 1 March of year 0 of a `YYYY-MM-DD` date (Gregorian); of a month or year alone its last day. */
function epochDay(date: string): number {
  const [year = 0, month = 12, day = 31] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}
