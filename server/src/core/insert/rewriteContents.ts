import type { PolicyModel } from '../model.ts';
import { markerFor } from '../parse/markerFor.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { Section } from '../structure/section.ts';
import { span } from '../text/span.ts';
import { afterTitle, indexOfEntry } from './contents.ts';

/**
 * Writes the document's table of contents anew from its headings, in the form of the entries that are there: indent, kind
 * of number, sign at the end, number of the page.
 *
 * @param headings the sections to list, in order, with the titles as they shall stand there.
 * @returns undefined where the entries do not follow each other line by line, or stand one inside the other.
 */
export function rewriteContents(
  { document }: PolicyModel,
  headings: readonly { readonly section: Section; readonly title: string }[],
): TextEdit | undefined {
  const [first] = document.contents;
  const last = document.contents.at(-1);
  if (first === undefined || last === undefined || headings.length === 0) return undefined;
  const forms = document.contents.map(({ depth, marker }) => `${depth} ${marker?.ordinal.length ?? 1}`);
  if (new Set(forms).size > 1) return undefined;
  const between = document.contents.slice(1).map((entry, i) => {
    const before = document.contents[i];
    return document.text.slice(before?.span.end, entry.span.start);
  });
  const [gap = '\n'] = between;
  if (between.some((text) => text.trim() !== '')) return undefined;
  const pages = headings.map(({ section }) => document.contents[indexOfEntry(document, section)]?.page);
  const ends = document.contents.map(
    ({ title }) => /[;.,；。]?\s*$/u.exec(document.text.slice(title.start, title.end))?.[0] ?? '',
  );
  const blank = first.marker ? document.text.slice(first.marker.span.end, first.title.start) : '';
  const lines = headings.map(({ title }, i) => {
    const mark = first.marker ? markerFor(first.marker, i + 1) + blank : '';
    const end = i === headings.length - 1 ? ends.at(-1) : ends[0];
    // A section that was not listed stands on the page of the one before it, or on the next.
    const page = pages.slice(0, i + 1).findLast(Boolean) ?? first.page;
    return mark + title + (end ?? '') + (first.page ? afterTitle(document.text, first, page) : '');
  });
  return { span: span(first.span.start, Math.max(last.span.start, last.title.end)), newText: lines.join(gap) };
}
