import type { PolicyModel } from '../../model.ts';
import type { Block } from '../../parse/document.ts';
import { writtenLanguage } from '../../parse/language.ts';
import { markerFor } from '../../parse/markerFor.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type ExceptionListMatch, findExceptionLists } from '../../recognise/exceptionLists.ts';
import { hasHan } from '../../recognise/patternIndex.ts';
import { quote } from '../../text/quote.ts';
import { type Span, span } from '../../text/span.ts';
import { firstLine } from '../gaps.ts';
import { defineRule, type Fix, type Found, type Message } from '../rule.ts';

/** A list that lacks nothing but this follows the 2017 edition of the standard, which did not have it. */
const addedIn2020 = 'legal_obligation';

/**
 * A list of situations without consent that leaves items of the Chinese standard out, words them more widely than it does,
 * or holds items that the Personal Information Protection Law does not carry.
 */
export const incompleteExceptionsList = defineRule({
  id: 'incomplete/exceptions-list',
  summary: {
    en: 'A list of exceptions to consent must be whole, as narrow as the standard and carried by the law.',
    zh: '无需同意的例外清单必须完整、不宽于标准，并有法律依据。',
  },
  severity: 'information',
  *check(policy) {
    if (!policy.regimes.some(({ id }) => id === 'gbt' || id === 'pipl')) return;
    for (const match of findExceptionLists(policy, policy.knowledge)) {
      // A list that follows the law itself owes the standard nothing.
      if (match.law !== 'ground') {
        yield* missingItems(match, policy);
        yield* weakItems(match, policy);
      }
      if (match.list.id !== 'refuse' && match.law !== 'limit') yield* groundlessItems(match, policy);
    }
  },
  fixes(finding, policy) {
    const lists = findExceptionLists(policy, policy.knowledge);
    if (finding.message.id === 'damaged') return lists.flatMap((match) => mendItem(match, finding.span, policy));
    if (finding.message.id !== 'missing' && finding.message.id !== 'edition-2017') return [];
    const match = lists.find(({ leadIn }) => leadIn.span.start === finding.span.start);
    return match ? insertItems(match, policy) : [];
  },
});

function* missingItems(match: ExceptionListMatch, { document }: PolicyModel): Iterable<Found> {
  const { list, leadIn, missing } = match;
  if (missing.length === 0) return;
  const rest = remainder(match);
  if (rest) {
    yield {
      message: 'damaged',
      data: { quote: quote(document.prose, rest.damaged.span), text: rest.item.text.en, source: list.source },
      span: firstLine(document.text, rest.damaged.span),
      clauses: [list.clause],
    };
    return;
  }
  const isOld = missing.length === 1 && missing[0]?.id === addedIn2020;
  yield {
    message: isOld ? 'edition-2017' : 'missing',
    data: { items: missing.map((item) => item.text.en), source: list.source },
    span: firstLine(document.text, leadIn.span),
    clauses: [list.clause],
  };
}

/** Where one item is damaged and one is missing, the damaged one is what is left of it. */
function remainder({ items, missing }: ExceptionListMatch) {
  const damaged = items.filter(({ sentence, names }) => names.length === 0 && isFragment(sentence));
  const [item] = missing;
  return damaged[0] && damaged.length === 1 && item && missing.length === 1
    ? { damaged: damaged[0].sentence, item }
    : undefined;
}

/** At most three words: no situation can be said in so few. */
function isFragment({ text }: Sentence): boolean {
  return text.trim().length <= 40 && text.trim().split(/\s+/).length <= 3 && !hasHan(text);
}

function mendItem(match: ExceptionListMatch, place: Span, { document }: PolicyModel): readonly Fix[] {
  const rest = remainder(match);
  if (!rest || rest.damaged.span.start !== place.start) return [];
  const end = /[;；.。]\s*$/.exec(rest.damaged.text)?.[0] ?? '';
  const newText = `${rest.item.text[writtenLanguage(document)]}${end}`;
  return [{ title: { id: 'mend', data: {} }, kind: 'suggestion', edits: [{ span: rest.damaged.span, newText }] }];
}

function* weakItems({ list, items }: ExceptionListMatch, { document }: PolicyModel): Iterable<Found> {
  for (const { sentence, weak } of items) {
    const [first] = weak;
    if (!first) continue;
    yield {
      message: 'weak',
      data: {
        quote: quote(document.prose, sentence.span),
        lacks: first.lacks ?? '',
        source: list.source,
        text: first.text.en,
      },
      span: firstLine(document.text, sentence.span),
      clauses: [list.clause],
    };
  }
}

function* groundlessItems({ list, leadIn, items }: ExceptionListMatch, policy: PolicyModel): Iterable<Found> {
  if (!policy.regimes.some(({ id }) => id === 'pipl')) return;
  const groundless = items.filter(({ names }) => names.length > 0 && names.every((item) => item.pipl === undefined));
  if (groundless.length === 0) return;
  yield {
    message: 'no-ground',
    data: { items: groundless.flatMap(({ names }) => names.map((item) => item.text.en)) },
    span: firstLine(policy.document.text, leadIn.span),
    related: groundless.map(({ sentence }) => ({ span: sentence.span, message: 'no-ground-here' })),
    clauses: [list.clause],
    regimes: ['pipl'],
    citations: ['Art. 13'],
  };
}

/** The item that leaves a list open ("other cases that the law provides for"), which stays the last. */
const catchAll =
  /其他(?:法定)?(?:情形|情况|情况。|事由)|(?:其他|另有)[^；。]{0,12}规定|\bother (?:cases|circumstances|situations|purposes)\b|\botherwise\b/i;

/** Adds the missing items at the end of the list, in its marks, but before an item that leaves it open. */
function insertItems({ items, missing }: ExceptionListMatch, { document }: PolicyModel): readonly Fix[] {
  const last = document.blocks[items.at(-1)?.sentence.block ?? -1];
  if (!last) return [];
  const language = writtenLanguage(document);
  const lineEnd = document.text.includes('\r\n') ? '\r\n' : '\n';
  const own = document.text.slice(last.span.start, last.content.end);
  const end = /[;；.。]$/.exec(own)?.[0];
  const between = end === undefined ? '' : language === 'zh' ? '；' : ';';
  const isOpen = catchAll.test(document.prose.slice(last.content.start, last.content.end));
  const texts = missing.map((item) => item.text[language]);
  const count = missing.length;
  const title: Message = count === 1 ? { id: 'insert-one', data: {} } : { id: 'insert', data: { count } };
  const edits = isOpen
    ? [
        {
          span: span(last.span.start, last.content.start),
          newText: [
            ...texts.map((text, i) => `${leadOf(last, own, i)}${text}${between}${lineEnd}`),
            leadOf(last, own, count),
          ].join(''),
        },
      ]
    : [
        {
          span: span(last.content.end - (end?.length ?? 0), last.content.end),
          newText: [
            between,
            ...texts.map((text, i) => {
              const mark = i === texts.length - 1 ? (end ?? '') : between;
              return `${lineEnd}${leadOf(last, own, i + 1)}${text}${mark}`;
            }),
          ].join(''),
        },
      ];
  return [{ title, kind: 'suggestion', edits }];
}

/** What stands before the text of an item: indentation and mark, counted on by `by`. */
function leadOf({ marker, span: whole, content }: Block, own: string, by: number): string {
  const lead = own.slice(0, content.start - whole.start);
  const ordinal = marker?.ordinal.at(-1);
  return marker && ordinal !== undefined ? lead.replace(marker.text, markerFor(marker, ordinal + by)) : lead;
}
