import type { LineShape } from './lineShape.ts';
import type { Line } from './lines.ts';
import { familyOf } from './numbering.ts';

/**
 * Gives implied headings their levels: the title 1, then by numbering and form in the order in which they nest.
 *
 * @param heads positions of the headings, in order.
 * @returns the level of each, 1 to 6.
 */
export function headingLevels(
  lines: readonly Line[],
  shapes: readonly LineShape[],
  heads: readonly number[],
): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const forms = new Map(heads.map((at) => [at, formOf(lines[at] as Line, shapes[at] as LineShape)]));
  const body = hasTitle(lines, heads) ? heads.slice(1) : heads;
  if (body.length < heads.length) levels.set(heads[0] as number, 1);
  const main = mainForm(lines, body, forms);
  const stack: string[] = [];
  for (const at of body) {
    const form = forms.get(at) as string;
    const known = stack.indexOf(form);
    if (known >= 0) stack.length = known + 1;
    else if (form === main || (main !== undefined && !stack.includes(main))) stack.splice(0, stack.length, form);
    else stack.push(form);
    levels.set(at, Math.min(6, stack.length + 1));
  }
  return levels;
}

function formOf({ marker }: Line, shape: LineShape): string {
  if (marker && marker.style !== 'bullet') return familyOf(marker);
  return shape.upper ? 'upper' : 'plain';
}

/** The first heading is the title where it names the document and no number. */
function hasTitle(lines: readonly Line[], heads: readonly number[]): boolean {
  const first = lines[heads[0] ?? -1];
  if (!first || first.marker) return false;
  return (
    first.index === 0 ||
    (first.index < 6 && /\b(?:privacy|policy|notice|statement|terms)\b|隐私|隱私|政策|声明|协议/i.test(first.words))
  );
}

/**
 * The numbering that runs through the whole text once: its headings stand at the top whatever stands before them. One
 * that another holds, from before its first number to behind its last, is that of some section.
 */
function mainForm(
  lines: readonly Line[],
  heads: readonly number[],
  forms: ReadonlyMap<number, string>,
): string | undefined {
  const runs = new Map<string, { members: number; starts: number; first: number; last: number }>();
  for (const at of heads) {
    const form = forms.get(at) as string;
    if (form === 'plain' || form === 'upper') continue;
    const run = runs.get(form) ?? { members: 0, starts: 0, first: at, last: at };
    const ordinal = lines[at]?.marker?.ordinal ?? [];
    const starts = run.starts + (ordinal.at(-1) === 1 ? 1 : 0);
    runs.set(form, { ...run, members: run.members + 1, starts, last: at });
  }
  const isHeld = (first: number, last: number) =>
    [...runs.values()].some((other) => other.first < first && other.last > last && other.starts <= 1);
  for (const [form, { members, starts, first, last }] of runs)
    if (members >= 3 && starts <= 1 && !isHeld(first, last)) return form;
  return undefined;
}
