import type { PolicyModel } from '../model.ts';
import type { ContentsEntry, ParsedDocument } from '../parse/document.ts';
import { markerFor } from '../parse/markerFor.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { Section } from '../structure/section.ts';
import { similarity } from '../text/similarity.ts';
import { span } from '../text/span.ts';
import { slug } from './slug.ts';

/** A new section as the table of contents is to list it. */
export interface NewEntry {
  readonly siblings: readonly Section[];
  /** Before which sibling it stands. */
  readonly at: number;
  /** The heading as written, without its number. */
  readonly title: string;
  /** The heading as written, with its number: what its anchor is made from. */
  readonly heading: string;
}

/** Lists new sections in the document's own table of contents, where it has one, and counts its numbers on. */
export function contentsEdits({ document }: PolicyModel, added: readonly NewEntry[]): readonly TextEdit[] {
  const { contents, text } = document;
  if (contents.length === 0) return [];
  const edits: TextEdit[] = [];
  const lines = new Map<number, string>();
  const places: number[] = [];
  const outermost = Math.min(...contents.map(({ depth }) => depth));
  for (const { siblings, at, title, heading } of added) {
    const next = indexOfEntry(document, siblings[at]);
    const before =
      siblings
        .slice(0, at)
        .reverse()
        .map((s) => indexOfEntry(document, s))
        .find((i) => i >= 0) ?? -1;
    if (next < 0 && before < 0) continue;
    const like = contents[before >= 0 ? before : next]!;
    // Inside another entry the numbers count by themselves.
    if (like.depth > outermost && like.marker?.ordinal.length) continue;
    // Behind an entry and all that stands inside it.
    const behind = contents.findIndex(({ depth }, i) => i > before && depth <= like.depth);
    const place = next >= 0 ? next : behind < 0 ? contents.length : behind;
    const count = places.filter((p) => p <= place).length;
    const ordinal = contents[before]?.marker?.ordinal.at(-1);
    const number = (ordinal === undefined ? (like.marker?.ordinal.at(-1) ?? 0) : ordinal + 1) + count;
    const marker = like.marker && markerFor(like.marker, number);
    // Entries may end in a semicolon; the one that ends the list in a full stop is no pattern for others.
    const sign = /[;；,，]$/.exec(text.slice(like.title.start, like.title.end))?.[0] ?? '';
    const [lineStart] = lineOf(text, like);
    const line =
      text.slice(lineStart, like.marker?.span.start ?? like.title.start) +
      (like.marker ? marker + text.slice(like.marker.span.end, like.title.start) : '') +
      title +
      sign +
      // What is put before a section begins on its page.
      afterTitle(text, like, contents[next]?.page);
    const offset = lineOf(text, contents[next >= 0 ? next : place - 1]!)[next >= 0 ? 0 : 1];
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const linked = line
      .replace(/\]\(#[^)]*\)/, `](#${slug(heading)})`)
      .replace(/href="#[^"]*"/, `href="#${slug(heading)}"`);
    lines.set(offset, (lines.get(offset) ?? '') + (next >= 0 ? linked + eol : eol + linked));
    places.push(place);
  }
  for (const [offset, newText] of lines) edits.push({ span: span(offset, offset), newText });
  contents.forEach((entry, i) => {
    const count = places.filter((p) => p <= i).length;
    const marker = entry.marker;
    if (count === 0 || !marker || marker.ordinal.length === 0) return;
    if (entry.depth > outermost && marker.ordinal.length === 1) return;
    const written = markerFor(marker, marker.ordinal[0]! + count, 0);
    edits.push({ span: marker.span, newText: written });
  });
  return edits;
}

/** The entry that lists a section: the one whose title is most like the section's. */
export function indexOfEntry({ contents, prose }: ParsedDocument, section: Section | undefined): number {
  if (!section) return -1;
  const likeness = contents.map((e) => similarity(prose.slice(e.title.start, e.title.end), section.title));
  const most = Math.max(...likeness);
  return most >= 0.6 ? likeness.indexOf(most) : -1;
}

/** What follows the title of an entry on its line, with the number of another page, if one is given. */
export function afterTitle(text: string, entry: ContentsEntry, other = entry.page): string {
  const { title, page } = entry;
  const [, end] = lineOf(text, entry);
  if (page === undefined || other === undefined) return text.slice(title.end, end);
  return text.slice(title.end, page.start) + text.slice(other.start, other.end) + text.slice(page.end, end);
}

/** The line that an entry stands on, without its line end. */
function lineOf(text: string, { span: at }: ContentsEntry): readonly [number, number] {
  const start = Math.max(text.lastIndexOf('\n', at.start - 1) + 1, 0);
  const end = /\r?\n/.exec(text.slice(at.start))?.index;
  return [start, end === undefined ? text.length : at.start + end];
}
