import type { LineShape } from './lineShape.ts';
import type { Line } from './lines.ts';
import type { Chain } from './numbering.ts';

/**
 * Tells which lines are items, and of which list: numbered and bulleted ones, and the lines without any sign that a line
 * ending with a colon announces.
 *
 * @param taken positions that are headings or the table of contents.
 * @returns for each item its list's number.
 */
export function findLists(
  lines: readonly Line[],
  shapes: readonly LineShape[],
  chains: readonly Chain[],
  taken: (at: number) => boolean,
): ReadonlyMap<number, number> {
  const lists = new Map<number, number>();
  let next = 0;
  for (const { members } of chains) {
    for (const at of members) if (!taken(at)) lists.set(at, next);
    next++;
  }
  let bullets: { readonly sign: string; readonly indent: number; readonly list: number }[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (taken(at)) bullets = [];
    else if (line.marker?.style === 'bullet') {
      // A bullet of another sign, or set in deeper, opens a list within the list.
      const same = bullets.findIndex(
        (open) => open.sign === line.marker?.text && Math.abs(open.indent - line.indent) < 2,
      );
      bullets =
        same >= 0
          ? bullets.slice(0, same + 1)
          : [...bullets, { sign: line.marker.text, indent: line.indent, list: next++ }];
      lists.set(at, (bullets.at(-1) as { list: number }).list);
    } else if (line.marker === undefined) {
      bullets = [];
      if (!/[:：]$/.test(lines[at - 1]?.words ?? '') || taken(at - 1)) continue;
      const to = endOfUnmarked(lines, shapes, at, taken);
      for (let item = at; item < to; item++) lists.set(item, next);
      if (to > at) {
        next++;
        at = to - 1;
      }
    }
  }
  return lists;
}

/** Where the items end that start at `from` without marks: at the first line that reads on as a paragraph. */
function endOfUnmarked(
  lines: readonly Line[],
  shapes: readonly LineShape[],
  from: number,
  taken: (at: number) => boolean,
): number {
  const habit = habitOf(lines[from] as Line);
  let at = from;
  while (at < lines.length && !taken(at) && isUnmarkedItem(lines[at] as Line, shapes[at] as LineShape, habit)) at++;
  return at;
}

function isUnmarkedItem(line: Line, { kind }: LineShape, habit: string | undefined): boolean {
  if (line.marker || kind === 'lead-in') return false;
  if (habit !== undefined && habitOf(line) === habit) return true;
  const { words } = line;
  if (kind !== 'sentence') return true;
  return words.length <= 400 && !/[.!?。！？]["”)]?$/.test(words) && !/[.!?]\s+\p{Lu}|。/u.test(words);
}

/** How the items of a list open alike: with one and the same small word, or with a name and a colon. */
function habitOf({ words }: Line): string | undefined {
  const first = /^(?:to|for|by|with|if|when|where|as|through|the right to|your|because)\b/i
    .exec(words)?.[0]
    .toLowerCase();
  return first ?? (/^[^.:：]{2,50}[:：]\s*\S/.test(words) ? ':' : undefined);
}
