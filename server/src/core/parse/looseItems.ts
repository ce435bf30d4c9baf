import type { LineShape } from './lineShape.ts';
import type { Line } from './lines.ts';

/** How a paragraph ends, and no item of a list in the midst of others. */
const ended = /[.。!?！？:：]["”’)\]]*$/;

/** Words that open item after item: "To …", "With …", "Improving …". */
const opening =
  /^(?:to|for|with|by|when|where|if|the right to|any|other|information (?:about|on|that|you)|necessary)\b|^[a-z]{3,}ing\b/i;

/** Words of the longest item. */
const longest = 30;

/** What says something of its own: a paragraph, though its last stop is missing. */
const clause = /^(?:we|you|i|this|these|if|our|please|as)\b|[.!?。]\s/i;

/** Lines that are looked over, at most, on the way to the next line that is no title. */
const farthest = 6;

/**
 * Finds short lines that are items of a list without signs: among lines that, as they do, end without a stop, or between
 * lines that open with the same word or form.
 *
 * @returns their positions.
 */
export function looseItems(lines: readonly Line[], shapes: readonly LineShape[]): ReadonlySet<number> {
  const found = new Set<number>();
  shapes.forEach(({ kind }, at) => {
    if (kind !== 'title' || lines[at]?.marker) return;
    if (isParallel(lines, shapes, at) || (isOpen(next(at, -1)) && isOpen(next(at, 1)))) found.add(at);
  });
  return found;

  /** The nearest line above or below that is no title. */
  function next(at: number, step: number): number {
    let place = at + step;
    while (Math.abs(place - at) <= farthest && shapes[place]?.kind === 'title' && !lines[place]?.marker) place += step;
    return place;
  }

  /** Whether a line reads on as an item does. */
  function isOpen(at: number): boolean {
    const [line, shape] = [lines[at], shapes[at]];
    if (line === undefined || line.marker || ended.test(line.text)) return false;
    if (shape?.kind !== 'sentence' && shape?.kind !== 'fragment') return false;
    return shape.size <= longest && !clause.test(line.text);
  }
}

/** Whether the lines on both sides, or one without a stop, open as this one does. */
function isParallel(lines: readonly Line[], shapes: readonly LineShape[], at: number): boolean {
  const own = formOf(lines[at]);
  if (own === undefined) return false;
  const sides = [at - 1, at + 1].filter((side) => {
    const kind = shapes[side]?.kind;
    return (
      lines[side] &&
      !lines[side]?.marker &&
      kind !== 'label' &&
      formOf(lines[side]) === own &&
      sameCase(shapes[side], shapes[at])
    );
  });
  return sides.length === 2 || sides.some((side) => !ended.test(lines[side]?.text ?? ''));
}

function sameCase(one: LineShape | undefined, other: LineShape | undefined): boolean {
  return one?.upper === other?.upper && (one?.titleCase === other?.titleCase || one?.kind !== 'title');
}

function formOf(line: Line | undefined): string | undefined {
  const word = opening.exec(line?.words ?? '')?.[0].toLowerCase();
  return word?.endsWith('ing') ? 'ing' : word;
}
