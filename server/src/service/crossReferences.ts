import type { PolicyModel } from '../core/model.ts';
import { matchBlocks } from '../core/parse/blocks.ts';
import { chineseNumber, chineseSection, chineseUnit } from '../core/read/chineseReferences.ts';
import type { Section } from '../core/structure/section.ts';
import { hanValue } from '../core/text/numerals.ts';
import type { Span } from '../core/text/span.ts';

/** A place where the policy speaks of one of its own sections. */
export interface CrossReference {
  readonly span: Span;
  /** The number or the title within: `5` of “section 5”. */
  readonly words: Span;
  readonly section: Section;
}

const byNumber =
  /(?<!\w)(?:sections?|clauses?|articles?|parts?|paragraphs?|chapters?)\s+(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-H])(?![\p{L}\d-])/giu;
const byTitle = /["“]([^"”\n]{3,80})["”]/gu;

const known = new WeakMap<PolicyModel, readonly CrossReference[]>();

/** All references to sections that are there: by number, by quoted title, by link, and the table of contents. */
export function crossReferences(model: PolicyModel): readonly CrossReference[] {
  let found = known.get(model);
  if (!found) {
    found = findReferences(model).sort((a, b) => a.span.start - b.span.start);
    known.set(model, found);
  }
  return found;
}

function findReferences(model: PolicyModel): CrossReference[] {
  const { document } = model;
  const headings = model.sections.filter(({ kind }) => kind === 'heading');
  const numbered = new Map(headings.map((section) => [plainNumber(section.number ?? ''), section]));
  const titled = new Map(headings.map((section) => [plainTitle(section.title), section]));
  const anchored = new Map(headings.map((section) => [anchorOf(section), section]));
  numbered.delete('');

  const found: CrossReference[] = [];
  const add = (span: Span, words: Span, section: Section | undefined): void => {
    const isItself = section && section.titleSpan.start <= span.start && span.end <= section.titleSpan.end;
    if (section && !isItself) found.push({ span, words, section });
  };
  for (const { span, match } of matchBlocks(document, byNumber))
    add(span, wordsIn(span, match), numbered.get(plainNumber(match[1] ?? '')));
  const inChinese = byChineseNumber(headings);
  for (const { span, match } of matchBlocks(document, chineseSection)) {
    const [whole, number = '', unit = ''] = match;
    const from = span.start + whole.indexOf(number);
    add(span, { start: from, end: from + number.length }, inChinese(hanValue(number), unit));
  }
  for (const { span, match } of matchBlocks(document, byTitle))
    add(span, wordsIn(span, match), titled.get(plainTitle(match[1] ?? '')));
  for (const { target, text } of document.links) {
    if (target.startsWith('#')) add(text, text, anchored.get(decodeAnchor(target.slice(1))));
  }
  for (const { title } of document.contents) {
    add(title, title, titled.get(plainTitle(document.prose.slice(title.start, title.end))));
  }
  return found;
}

const chineseHeading = new RegExp(`^第?\\s*(${chineseNumber})\\s*(${chineseUnit})?$`, 'u');

/** Finds a section by its number, whichever way either is written: by its unit, else the only one numbered without any. */
function byChineseNumber(headings: readonly Section[]): (value: number, unit: string) => Section | undefined {
  const sections = new Map<string, Section[]>();
  for (const section of headings) {
    const [, number, unit = ''] = chineseHeading.exec(plainNumber(section.number ?? '')) ?? [];
    if (number === undefined) continue;
    const key = `${hanValue(number)}${unit}`;
    sections.set(key, [...(sections.get(key) ?? []), section]);
  }
  return (value, unit) => {
    const bare = sections.get(String(value));
    return sections.get(`${value}${unit}`)?.at(-1) ?? (bare?.length === 1 ? bare[0] : undefined);
  };
}

/** Where the number or title of a reference stands. */
function wordsIn({ start }: Span, match: RegExpExecArray): Span {
  const words = match[1] ?? match[0];
  const from = start + match[0].lastIndexOf(words);
  return { start: from, end: from + words.length };
}

function plainNumber(number: string): string {
  return number.replace(/[^\p{L}\p{N}.]|\.$/gu, '').toLowerCase();
}

function plainTitle(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The fragment that Markdown viewers give a heading: lower case, signs dropped, blanks as hyphens. */
function anchorOf({ number = '', title }: Section): string {
  return `${number} ${title}`
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor).toLowerCase();
  } catch {
    return anchor.toLowerCase(); // a stray percent sign
  }
}
