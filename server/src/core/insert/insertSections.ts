import type { PolicyModel } from '../model.ts';
import type { Block } from '../parse/document.ts';
import { markerFor } from '../parse/markerFor.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { Section } from '../structure/section.ts';
import { span } from '../text/span.ts';
import { contentsEdits, type NewEntry } from './contents.ts';
import { type DocumentForm, documentForm, signOf } from './documentForm.ts';
import type { Place } from './findPlace.ts';
import { escapeHtml, renderBody, renderHeading } from './renderText.ts';
import { isNumbered, markerOf, numberAt, renumberEdits } from './renumber.ts';

/** A text that is ready to be put into the document but for its form. */
export interface Insertion {
  readonly place: Place;
  readonly heading: string;
  readonly body: string;
  /** Set for an item that goes on with the sentence that introduces its list: its heading is not written. */
  readonly continues?: true;
}

type SectionPlace = Extract<Place, { kind: 'section' }>;

/**
 * Makes the edits that put texts into a document in its own form: heading, number, list signs, blank lines and line ends;
 * the numbers of later sections, references to them and the table of contents follow.
 *
 * @param insertions in the order in which they are to stand where they go to one place.
 */
export function insertSections(model: PolicyModel, insertions: readonly Insertion[]): readonly TextEdit[] {
  const form = documentForm(model);
  const paragraphLead = form.spaced ? '\n\n' : '\n';
  const pieces = new Map<number, Piece[]>();
  const entries: NewEntry[] = [];
  // Places among the same siblings hold lists of their own: the first of them is the key.
  const numbered = new Map<Section | undefined, { siblings: readonly Section[]; taken: number[] }>();
  for (const insertion of [...insertions].sort((a, b) => a.place.offset - b.place.offset)) {
    const { place, heading } = insertion;
    const at = pieces.get(place.offset) ?? [];
    pieces.set(place.offset, at);
    if (place.kind !== 'section') {
      const lead = place.kind === 'item' ? leadOfItem(model, place.after) : paragraphLead;
      at.push({ heading, text: further(model, form, place, insertion, at.length), lead });
      continue;
    }
    if (!model.sections.some((s) => s.kind === 'heading')) {
      at.push({ heading, text: renderBody(insertion.body, form), lead: paragraphLead });
      continue;
    }
    const numbers = numbered.get(place.siblings[0]) ?? { siblings: place.siblings, taken: [] };
    numbered.set(place.siblings[0], numbers);
    const { line, number, gap } = newHeading(model, form, place, heading, numbers.taken);
    const paragraphMarker = markerOfParagraphs(model, place.siblings);
    const body = renderBody(numberParagraphs(insertion.body, number, paragraphMarker), form);
    const section = line + (gap ? '\n\n' : '\n') + body;
    const text = withRule(section, ruleBetween(model, place.siblings), place.at < place.siblings.length);
    at.push({ heading, text, lead: form.sectionsApart ? '\n\n' : '\n' });
    entries.push({ siblings: place.siblings, at: place.at, title: heading, heading: `${number} ${heading}` });
  }
  return [
    ...[...pieces].map(([offset, parts]) => insertionEdit(model, form, offset, parts)),
    ...[...numbered.values()].flatMap((numbers) => renumberEdits(model, numbers)),
    ...contentsEdits(model, entries),
  ];
}

/** The heading of a new section; its number, where its siblings have some, is added to those `taken`. */
export function newHeading(
  model: PolicyModel,
  form: DocumentForm,
  { siblings, at }: Pick<SectionPlace, 'siblings' | 'at'>,
  heading: string,
  taken: number[],
) {
  const { document } = model;
  const isOneOfNumbers = isNumbered(document, siblings);
  const near = [...siblings.slice(0, at).reverse(), ...siblings.slice(at)];
  const pattern = near.find((s) => !isOneOfNumbers || markerOf(document, s));
  const like = pattern && document.blocks[pattern.blocks[0]];
  const marker = isOneOfNumbers ? markerOf(document, pattern) : undefined;
  let number = '';
  if (marker) {
    const before = numberAt(document, siblings, at);
    number = markerFor(marker, before + taken.length);
    taken.push(before);
  }
  const line = renderHeading(heading, like, document, form, marker && number);
  return { line, number, gap: hasHeadingGap(model, like, form) };
}

/** How the paragraphs of numbered sections are numbered ("2.1\t"), where most sections begin with such a one. */
function markerOfParagraphs({ document }: PolicyModel, siblings: readonly Section[]): string | undefined {
  const markers = siblings.flatMap((section) => {
    const number = markerOf(document, section)?.ordinal.at(-1);
    const first = document.blocks[section.blocks[0] + 1];
    const marker = first?.kind === 'item' && first.marker?.style === 'multi-decimal' ? first.marker : undefined;
    const isOwn = marker?.ordinal.length === 2 && marker.ordinal[0] === number;
    return isOwn ? [signOf(document.text, first!)] : [];
  });
  return markers.length * 2 > siblings.length ? markers[0] : undefined;
}

/** Numbers the paragraphs of a new section like those of the others; lists and tables are parts of theirs. */
function numberParagraphs(body: string, section: string, like: string | undefined): string {
  const own = /\d+/.exec(section)?.[0];
  if (like === undefined || own === undefined) return body;
  let count = 0;
  const numbered = body.split(/\n{2,}/).map((block) => {
    if (/^(?:\||- )/.test(block)) return block;
    const numbers = [own, String(++count)];
    return `${like.replace(/\d+/g, () => numbers.shift() ?? '')}${block}`;
  });
  return numbered.join('\n\n');
}

/** The rule that parts the sections ("---"), where most of them are parted by one. */
function ruleBetween({ document }: PolicyModel, siblings: readonly Section[]): string | undefined {
  const rules = siblings.slice(1).flatMap(({ blocks }) => {
    let before = blocks[0] - 1;
    while (document.blocks[before]?.skip === 'comment') before--;
    const block = document.blocks[before];
    return block?.skip === 'rule' ? [document.text.slice(block.span.start, block.span.end).trim()] : [];
  });
  return rules.length > 0 && rules.length * 2 > siblings.length - 1 ? rules[0] : undefined;
}

function withRule(section: string, rule: string | undefined, isBeforeAnother: boolean): string {
  if (rule === undefined) return section;
  return isBeforeAnother ? `${section}\n\n${rule}` : `${rule}\n\n${section}`;
}

interface Piece {
  /** What the clause is called, whether the heading is written or not. */
  readonly heading: string;
  readonly text: string;
  /** The line ends before it. */
  readonly lead: string;
}

/** The line ends between the items of a list. */
function leadOfItem({ document: { text, blocks } }: PolicyModel, { index, content, kind }: Block): string {
  const before = blocks[index - 1];
  return before?.kind === kind && /\n[^\S\n]*\r?\n/.test(text.slice(before.content.end, content.start)) ? '\n\n' : '\n';
}

/** A further item or paragraph of a section that is there. */
function further(
  { document: { text } }: PolicyModel,
  form: DocumentForm,
  { kind, after }: Exclude<Place, { kind: 'section' }>,
  { heading, body, continues }: Insertion,
  earlier: number,
): string {
  if (kind === 'paragraph') return renderBody(body, form);
  const opening = text.slice(after.span.start, after.marker?.span.end ?? after.content.start);
  const gap = after.marker ? text.slice(after.marker.span.end, after.content.start) : '';
  const next =
    after.marker && after.marker.ordinal.length > 0
      ? markerFor(after.marker, after.marker.ordinal.at(-1)! + 1 + earlier)
      : undefined;
  const sign = next === undefined ? opening : opening.slice(0, opening.length - after.marker!.text.length) + next;
  const stop = form.language === 'zh' ? '：' : ': ';
  const words = (continues ? '' : heading + stop) + body.replace(/\s*\n+(?:- )?/g, ' ');
  return form.format === 'html'
    ? `${opening}${gap}${escapeHtml(words)}</li>`
    : sign + (gap.replace(/[*_]/g, '') || ' ') + words;
}

/** Whether a blank line stands between headings and what follows them. */
function hasHeadingGap({ document }: PolicyModel, like: Block | undefined, form: DocumentForm): boolean {
  if (form.format === 'html') return false;
  if (!like) return form.spaced;
  return /\n[^\S\n]*\r?\n/.test(document.text.slice(like.content.end, like.span.end));
}

/** One edit for all that goes to one offset, with as many line ends around as the document has. */
function insertionEdit(
  { document: { text } }: PolicyModel,
  form: DocumentForm,
  offset: number,
  pieces: readonly Piece[],
): TextEdit {
  const body = pieces.map(({ text, lead }, i) => (i === 0 ? text : lead + text)).join('');
  const lead = pieces[0]!.lead;
  const before = text.slice(0, offset);
  const ends =
    before.length === 0 ? lead.length : /(?:[^\S\n]*\r?\n)*$/.exec(before.slice(-40))![0].split('\n').length - 1;
  const opening = '\n'.repeat(Math.max(0, lead.length - ends));
  const isEnd = text.slice(offset).trim() === '';
  const endsLine = /^\r?\n/.test(text.slice(offset));
  // What followed keeps its distance: the new text ends as what stood before it did.
  const closing = endsLine
    ? ''
    : isEnd
      ? text === '' || text.endsWith('\n')
        ? '\n'
        : ''
      : '\n'.repeat(Math.max(ends, lead.length));
  return {
    span: span(offset, offset),
    newText: (opening + body + closing).replace(/\n/g, form.lineEnd),
    clauses: pieces.map(({ heading }) => heading),
  };
}
