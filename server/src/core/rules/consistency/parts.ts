import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { findSentences } from '../../read/sentenceGroups.ts';
import { allMatches } from '../../text/allMatches.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** What the text says of its own parts in prose agrees with how it refers to them: how many sections, which letters of a list. */
export const consistencyParts = defineRule({
  id: 'consistency/parts',
  summary: {
    en: 'What the policy says of its own parts agrees with how it refers to them.',
    zh: '政策对自身结构的说明与其引用一致。',
  },
  severity: 'warning',
  *check(policy) {
    if (policy.document.language !== 'en') return;
    yield* sections(policy);
    yield* letters(policy);
    yield* contents(policy);
  },
});

/** One part of the text, and the words that say it. */
interface Said {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly text: string;
}

function reported(message: string, said: Said, stated: Span, last: string): Found {
  return {
    message,
    span: said.span,
    data: { reference: said.text, last },
    related: [{ span: stated, message: 'stated', data: { last } }],
  };
}

const cardinals = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const unit = '(section|part|chapter)';
const document =
  '(?:this|the|our|the present) (?:(?:privacy|data protection|present) )*(?:policy|notice|statement|document|declaration|text)';

/** "This policy is made up of nine sections", "the notice falls into four parts". */
const counted = new RegExp(
  `\\b${document} (?:(?:is|are) (?:made up|composed) of|is divided into|falls into|consists of|comprises|contains|has|is in) (?:only )?(\\d{1,2}|${cardinals.join('|')}) ${unit}s\\b`,
  'i',
);

/** "In section 12" of a text that has nine. */
function* sections(policy: PolicyModel): Generator<Found> {
  const counts = findSentences(policy, counted, ({ text }) => counted.exec(text) ?? undefined);
  for (const { sentence, found } of counts.length === 0 ? [] : saidIn(policy, ofSection)) {
    const [text, before, number, ordinal, behind] = found;
    const kind = (before ?? behind ?? '').toLowerCase();
    const claim = counts.find((one) => one.sentence !== sentence && one.found[2]?.toLowerCase() === kind);
    const count = claim?.found[1];
    if (claim && count && numberOf(number ?? ordinal ?? '') > numberOf(count))
      yield reported('section', placeOf(sentence, found.index, text), claim.sentence.span, count);
  }
}

/** "Letter e)" of a list that ends at d), or leaves it out. */
function* letters(policy: PolicyModel): Generator<Found> {
  const lists = findSentences(policy, signs, lettersOf);
  const [list, ...others] = lists;
  // Of several lists it is not read which one is meant.
  if (!list || others.length > 0) return;
  for (const { sentence, found } of saidIn(policy, ofLetter)) {
    const [text, sign = ''] = found;
    if (sentence !== list.sentence && !list.found.includes(sign.toLowerCase()))
      yield reported('letter', placeOf(sentence, found.index, text), list.sentence.span, list.found.join(', '));
  }
}

function saidIn(policy: PolicyModel, pattern: RegExp) {
  return findSentences(policy, pattern, ({ kind, text }) =>
    kind === 'heading' || legal.test(text) ? undefined : (pattern.exec(text) ?? undefined),
  );
}

function placeOf(sentence: Sentence, index: number, text: string): Said {
  const start = sentence.span.start + index;
  return { sentence, span: span(start, start + text.length), text };
}

function numberOf(written: string): number {
  const word = written.toLowerCase();
  return Number(word) || cardinals.indexOf(word) + 1 || ordinals.indexOf(word) + 1;
}

/** "In section 12 of this policy", "the sixth part of this notice". */
const ofSection = new RegExp(
  `\\b(?:${unit} (\\d{1,2}|${cardinals.join('|')})|(${ordinals.join('|')}) ${unit})(?: of ${document}|(?: (?:above|below))?(?=[.,;)]))`,
  'i',
);

/** "Letter e) of the list", "the case under (v) of our list"; "the list in our leaflet" is one of another text. */
const ofLetter =
  /\b(?:letter|item|point|case|cases|under|lit\.?) \(?([a-z]|[ivx]{1,4})\) (?:of|in) (?:the|our|this|that) list\b(?! (?:\w+ )?(?:of|in|on|to|from|at|with|by|below)\b)/i;

/** Letters of laws, and sections of other texts. */
const legal = /\b(?:Art(?:icle|\.)|GDPR|Act|Regulation|Directive|Code|Law|terms|agreement)\b/;

const signs = /(?<![\w(])\(?([a-z]|[ivx]{1,4})\)/g;

/** The letters of a list within a sentence: "a) access, b) rectification". */
function lettersOf({ kind, text }: Sentence): readonly string[] | undefined {
  const found = allMatches(signs, text).map((match) => match[1] ?? '');
  return kind !== 'heading' && found.length >= 3 && /^[ai]$/.test(found[0] ?? '') ? found : undefined;
}

const contentsTitle = /^\W*(?:table of )?contents\b\W/i;
const entry = /(\d{1,2})[.)]? ([^;,\d]{4,60})/g;

/** A table of contents in one line, and sections that bear another number than it says. */
function* contents({ document: { prose, blocks } }: PolicyModel): Generator<Found> {
  const table = blocks.find(
    ({ kind, content }) => kind === 'paragraph' && contentsTitle.test(prose.slice(content.start, content.end)),
  );
  if (!table) return;
  const entries = allMatches(entry, prose.slice(table.content.start, table.content.end)).map(
    ({ 1: number = '', 2: title = '' }) => ({ number, title: title.replace(/\W+$/, '').toLowerCase() }),
  );
  if (entries.length < leastEntries) return;
  const numbered = blocks.flatMap(({ kind, content, marker }) => {
    const [number, more] = marker?.ordinal ?? [];
    if (number === undefined || more !== undefined || content.start < table.content.end) return [];
    const text = prose.slice(content.start, content.end).toLowerCase();
    const listed = entries.find(({ title }) => text.startsWith(title) && !/^ ?\p{L}/u.test(text.slice(title.length)));
    return listed
      ? [{ number, listed, content, isHeading: kind === 'heading', isTitle: text.length < listed.title.length + 2 }]
      : [];
  });
  const hasHeadings = numbered.some(({ isHeading }) => isHeading);
  for (const { number, listed, content, isHeading, isTitle } of numbered) {
    // An item that is nothing but the title may be one of a list of wishes; a section goes on behind its title.
    if (Number(listed.number) === number || (!isHeading && (hasHeadings || isTitle))) continue;
    yield {
      message: 'contents',
      span: content,
      data: { title: listed.title, number, other: listed.number },
      related: [{ span: table.content, message: 'contents-here' }],
    };
  }
}

/** Fewer are no table of contents. */
const leastEntries = 3;
