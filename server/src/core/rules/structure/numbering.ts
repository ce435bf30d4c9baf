import type { Block, Marker, ParsedDocument } from '../../parse/document.ts';
import { markerFor } from '../../parse/markerFor.ts';
import { hanNumber, romanNumber } from '../../text/numerals.ts';
import { defineRule, type Found } from '../rule.ts';

/** The numbers of a list, of the headings of one level, or of the table of contents: without gap or repetition, in one form. */
export const structureNumbering = defineRule({
  id: 'structure/numbering',
  summary: { en: 'Numbers follow each other and are written alike.', zh: '编号连续，写法一致。' },
  severity: 'warning',
  *check({ document }) {
    for (const series of numberSeries(document)) {
      yield* gaps(document, series);
      yield* forms(series);
    }
  },
  fixes(finding) {
    const { expected } = finding.message.data;
    if (typeof expected !== 'string') return [];
    return [
      {
        title: { id: 'fix', data: { expected } },
        kind: 'suggestion',
        edits: [{ span: finding.span, newText: expected }],
      },
    ];
  },
});

/** Numbers between two items beyond which the later one counts something else. */
const farthest = 10;

function* gaps(document: ParsedDocument, series: readonly Marker[]): Generator<Found> {
  for (const [i, marker] of series.entries()) {
    const before = series[i - 1];
    if (before === undefined) continue;
    const [a, b] = [before.ordinal.at(-1) ?? 0, marker.ordinal.at(-1) ?? 0];
    if (b === a + 1) continue;
    // "71, Quay Street" below a list: so many numbers are not left out.
    if (b > a + farthest) continue;
    // The number may stand in between in a form that is none for a list: glued, or without its dot.
    if (b > a + 1 && isBetween(document, before, marker, a + 1)) return;
    // A new list whose first numbers are no list's either: (1) to (4), and further down (1) in a line of its own, (2).
    if (b > 1 && b < a && isBetween(document, before, marker, b - 1, true)) return;
    const expected = renumber(marker, a + 1);
    const data = {
      before: before.text.trim(),
      found: marker.text.trim(),
      ...(expected === undefined ? {} : { expected }),
    };
    yield {
      message: b === a ? 'repeated' : 'gap',
      span: marker.span,
      data,
      related: [{ span: before.span, message: 'before' }],
    };
    // One slip shifts all later numbers: only the first is reported.
    return;
  }
}

/** Whether the missing number stands in the text between two markers, or opens a line there. */
function isBetween({ prose }: ParsedDocument, before: Marker, after: Marker, value: number, opens = false): boolean {
  const between = prose.slice(before.span.end, after.span.start);
  const sign = signOf(after, value);
  const place = opens ? '^[\\s*_#>(（]*' : '(?<![\\p{L}\\p{N}])';
  return new RegExp(`${place}${sign}(?:[.)）、,:条章节\\s-])`, 'imu').test(between);
}

/** How a marker of this kind writes a number, as a regular expression. */
function signOf({ style, ordinal }: Marker, value: number): string {
  switch (style) {
    case 'lower-alpha':
      return String.fromCharCode(96 + value);
    case 'upper-alpha':
      return String.fromCharCode(64 + value);
    case 'cjk':
      return hanNumber(value);
    case 'article':
      return `第?(?:${[value, hanNumber(value), romanNumber(value)].join('|')})`;
    case 'roman':
      return romanNumber(value);
    default:
      return [...ordinal.slice(0, -1).map((number) => `${number}\\.`), value].join('');
  }
}

/** Reports numbers that are written unlike most of the others: "4," among "1." to "10.". */
function* forms(series: readonly Marker[]): Generator<Found> {
  if (series.length < 4 || series.some((m) => m.style === 'multi-decimal')) return;
  const shapes = series.map((m) => shape(m.text));
  const counts = new Map<string, number>();
  for (const s of shapes) counts.set(s, (counts.get(s) ?? 0) + 1);
  const [common, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
  if (count < series.length * 0.7) return;
  for (const [i, marker] of series.entries()) {
    if (shapes[i] === common || (marker.ordinal.at(-1) ?? 0) > series.length + 1) continue;
    const expected = common.replace('#', marker.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    yield { message: 'form', span: marker.span, data: { found: marker.text.trim(), expected } };
  }
}

/** How a number is dressed: "(1)" and "1)" count apart from "1." and from "1" alone. */
function dress(text: string): string {
  return /[)）\]]/.test(text) ? 'bracket' : /[\p{L}\p{N}]\s*$/u.test(text) ? 'bare' : 'dotted';
}

/** "4," → "#,"; "(a)" → "(#)". */
function shape(text: string): string {
  return text.trim().replace(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/u, '#');
}

/** The marker with another number, where it has digits: of letters it is less plain which number they stand for. */
function renumber(marker: Marker, value: number): string | undefined {
  return /\d/.test(marker.text) ? markerFor(marker, value).trim() : undefined;
}

/** Fewer numbers are no series. */
const leastSeries = 3;

/** Markers that count together: the contents, the headings under one parent number, the items of one list. */
function* numberSeries(document: ParsedDocument): Generator<readonly Marker[]> {
  // Where contents are nested, indents do not tell for sure which numbers count together.
  if (new Set(document.contents.map(({ depth }) => depth)).size === 1)
    yield* runs(document.contents.flatMap((entry) => (entry.marker ? [entry.marker] : [])));
  yield* runs(numbered(document.blocks.filter((b) => b.kind === 'heading')));
  let list: Block[] = [];
  const lists: Block[][] = [];
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      lists.push(list);
      list = [];
    } else if (block.kind === 'item') list.push(block);
  }
  for (const blocks of [...lists, list]) {
    if (numbered(blocks).length < leastSeries) continue;
    for (const depth of new Set(blocks.map((b) => b.depth ?? 0))) {
      yield* runs(numbered(blocks.filter((b) => (b.depth ?? 0) === depth)));
    }
  }
}

function numbered(blocks: readonly Block[]): readonly Marker[] {
  return blocks.flatMap((b) => (b.marker && b.marker.ordinal.length > 0 ? [b.marker] : []));
}

/**
 * Cuts markers into series that count on: one style, one parent number. A 1 starts a new series. Numbers of a form that
 * appears once only, or a series that does not start at 1, are no series of the text's own and are left out. Where one
 * series starts with "(1)" and another with "1)", the two are levels, and none is a slip of the other.
 */
function* runs(markers: readonly Marker[]): Generator<readonly Marker[]> {
  const first = new Set(markers.filter(({ ordinal }) => ordinal.at(-1) === 1).map(({ text }) => shape(text)));
  const isLevelled = first.has('(#)') && first.has('#)');
  const open = new Map<string, Marker[]>();
  const done: Marker[][] = [];
  for (const marker of markers) {
    const form = isLevelled ? shape(marker.text) : dress(marker.text);
    const key = `${marker.style} ${form} ${marker.ordinal.slice(0, -1).join('.')}`;
    const series = open.get(key);
    if (series === undefined || marker.ordinal.at(-1) === 1) {
      const next = [marker];
      open.set(key, next);
      done.push(next);
    } else series.push(marker);
  }
  for (const series of done) {
    if (series.length >= leastSeries && series[0]?.ordinal.at(-1) === 1) yield series;
  }
}
