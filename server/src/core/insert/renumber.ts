import type { PolicyModel } from '../model.ts';
import type { Marker, ParsedDocument } from '../parse/document.ts';
import { markerFor } from '../parse/markerFor.ts';
import { chineseSection, writtenLike } from '../read/chineseReferences.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { Section } from '../structure/section.ts';
import { allMatches } from '../text/allMatches.ts';
import { decoded } from '../text/decoded.ts';
import { hanValue } from '../text/numerals.ts';
import { span } from '../text/span.ts';
import { slug } from './slug.ts';

/** Sections that are inserted among numbered siblings. */
export interface NewNumbers {
  readonly siblings: readonly Section[];
  /** For each new section the number that stands at its place before the edit, ascending. */
  readonly taken: readonly number[];
}

/** The marker of a section's heading. */
export function markerOf({ blocks }: ParsedDocument, section: Section | undefined): Marker | undefined {
  const marker = section && section.kind === 'heading' ? blocks[section.blocks[0]]?.marker : undefined;
  return marker && marker.ordinal.length > 0 ? marker : undefined;
}

/** Whether sections are numbered: most of them are. */
export function isNumbered(document: ParsedDocument, siblings: readonly Section[]): boolean {
  return siblings.filter((s) => markerOf(document, s)).length * 2 > siblings.length;
}

/** The number for a section put before `siblings[at]`: the next after the one before, else that of the one after. */
export function numberAt(document: ParsedDocument, siblings: readonly Section[], at: number): number {
  const before = siblings.slice(0, at).findLast((s) => markerOf(document, s));
  if (before) return markerOf(document, before)!.ordinal.at(-1)! + 1;
  const after = siblings.slice(at).find((s) => markerOf(document, s));
  return markerOf(document, after)?.ordinal.at(-1) ?? 1;
}

/**
 * Counts later sections on, with the numbers below them, the references to them in the text and the links to them. A
 * reference to what is not there stays: it shows what was meant.
 */
export function renumberEdits({ document, sections }: PolicyModel, added: NewNumbers): readonly TextEdit[] {
  const { siblings, taken } = added;
  const shifted = (n: number) => n + taken.filter((t) => t <= n).length;
  const edits: TextEdit[] = [];
  const renamed = new Map<string, string>();
  const moved = new Map<string, string>();
  const move = (ordinal: readonly number[], depth: number) =>
    moved.set(ordinal.join('.'), ordinal.map((n, i) => (i === depth ? shifted(n) : n)).join('.'));
  let path: readonly number[] | undefined;
  for (const section of siblings) {
    const marker = markerOf(document, section);
    if (!marker) continue;
    const depth = marker.ordinal.length - 1;
    const number = marker.ordinal[depth]!;
    path ??= marker.ordinal.slice(0, depth);
    if (shifted(number) === number) continue;
    const written = markerFor(marker, shifted(number));
    edits.push({ span: marker.span, newText: written });
    renamed.set(slug(`${marker.text} ${section.title}`), slug(`${written} ${section.title}`));
    move(marker.ordinal, depth);
    for (const block of document.blocks.slice(section.blocks[0] + 1)) {
      if (block.span.start >= section.span.end) break;
      const below = block.marker;
      if (below?.style === 'decimal') move([...marker.ordinal, ...below.ordinal], depth);
      if (below?.style !== 'multi-decimal' || below.ordinal[depth] !== number) continue;
      edits.push({ span: below.span, newText: markerFor(below, shifted(number), depth) });
      move(below.ordinal, depth);
    }
  }
  const top = sections[siblings[0]?.parent ?? -1]?.number === undefined;
  if (path && (top || path.length > 0)) edits.push(...referenceEdits(document, moved));
  for (const { target, targetSpan } of document.links) {
    const anchor = target.startsWith('#') ? renamed.get(decoded(target.slice(1))) : undefined;
    if (anchor !== undefined) edits.push({ span: targetSpan, newText: `#${anchor}` });
  }
  return edits;
}

const reference =
  /\b(?:[Ss]ections?|[Cc]lauses?|[Pp]aragraphs?|[Pp]arts?)\s(\d{1,2}(?:\.\d{1,2}){0,3})((?:(?:,| and| or| to|, and|[-–])\s?\d{1,2}(?:\.\d{1,2}){0,3}(?![\d%])){0,6})(?![\d%])/g;
/** What shows that the section is one of a law or of another text. */
const lawBefore =
  /(?:GDPR|Regulation|Act|Law|Code|Directive|Rules|Civil|§|CCPA|PIPL|C\.?F\.?R\.?|》|法|规定|条例)[\s,，(（]*$/;
const lawAfter =
  /^(?:\s?\(\w{1,3}\))*,?\s(?:of|in|to|under)\s(?:the\s|our\s|that\s)?(?!Privacy|Policy|Notice|Statement)[A-Z]/;

/**
 * References to sections of this policy by number, each number one edit.
 *
 * @param moved the new numbers by the old ones.
 */
function* referenceEdits({ prose, blocks }: ParsedDocument, moved: ReadonlyMap<string, string>) {
  const legal = (start: number, end: number) =>
    lawBefore.test(prose.slice(Math.max(0, start - 30), start)) || lawAfter.test(prose.slice(end, end + 40));
  for (const m of allMatches(reference, prose)) {
    if (legal(m.index, m.index + m[0].length)) continue;
    for (const number of allMatches(/\d+(?:\.\d+)*/g, m[0])) {
      const newText = moved.get(number[0]);
      const start = m.index + number.index;
      if (newText !== undefined) yield { span: span(start, start + number[0].length), newText };
    }
  }
  for (const m of allMatches(chineseSection, prose)) {
    const written = m[1]!;
    const start = m.index + m[0].indexOf(written);
    const number = moved.get(String(hanValue(written)));
    const inMarker = blocks.some((b) => b.marker && b.marker.span.start <= start && start < b.marker.span.end);
    if (inMarker || number === undefined || legal(m.index, m.index + m[0].length)) continue;
    yield { span: span(start, start + written.length), newText: writtenLike(written, Number(number)) };
  }
}
