import type { Block, ParsedDocument } from '../parse/document.ts';
import { allMatches } from '../text/allMatches.ts';
import { decoded } from '../text/decoded.ts';
import { TextMemo } from '../text/memo.ts';

/**
 * The names that links in a text can have, as `anchorOf` gives them, each with the heading that it leads to: of marks set by
 * hand (those outside headings lead to none), and of headings, in the ways that site generators make them, one that comes
 * again with how often it came before. Where one name is given
 * in two ways, the former counts.
 */
export function anchorsOf({ text, prose, blocks }: ParsedDocument): ReadonlyMap<string, Block | undefined> {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const titles = headings.flatMap((heading): readonly Anchor[] => {
    const title = prose.slice(Math.min(heading.span.start, heading.content.start), heading.content.end);
    const names = [fold(title), fold(title.replace(/[^\p{L}\p{N}\s_-]/gu, ''))];
    return [...new Set(names)].map((name) => [name, heading]);
  });
  const unnumbered = titles.map(([name, heading]): Anchor => [name.replace(/^[\d-]+/, ''), heading]);
  const set = allMatches(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)|\{:?\s*#([^\s}]+)/g, text).map(
    ({ index, 1: a, 2: b }): Anchor => [
      fold(a ?? b ?? ''),
      headings.find(({ span }) => span.start <= index && index < span.end),
    ],
  );
  const ofHeadings = set.filter(([, heading]) => heading);
  const all = [...ofHeadings, ...titles, ...repeated(titles), ...unnumbered, ...repeated(unnumbered), ...set];
  // A map keeps the last of equal keys.
  return new Map(all.reverse());
}

/** The name that the target of a link gives to a place in the same text. */
export function anchorOf(target: string): string | undefined {
  return target.startsWith('#') ? fold(decoded(target.slice(1))) : undefined;
}

type Anchor = readonly [name: string, heading: Block | undefined];

/** "data-1" and "data-2" for three names "data". */
function repeated(anchors: readonly Anchor[]): readonly Anchor[] {
  const seen = new Map<string, number>();
  return anchors.flatMap(([name, heading]): readonly Anchor[] => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times > 0 ? [[`${name}-${times}`, heading]] : [];
  });
}

function fold(name: string): string {
  return folded.get(name, (own) =>
    own
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  );
}

/** Titles and marks as they are compared: few of them change from one key press to the next. */
const folded = new TextMemo<string>(4000);
