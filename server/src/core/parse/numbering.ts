import { TextMemo } from '../text/memo.ts';
import { hanDigits } from '../text/numerals.ts';
import type { Marker } from './document.ts';
import type { LineShape } from './lineShape.ts';
import type { Line } from './lines.ts';

/** Lines numbered one after the other in one style: "1.", "2.", "3.". */
export interface Chain {
  /** Style and signs of its markers: "decimal #.", "article Section #". */
  readonly family: string;
  /** Positions of its lines, in order. */
  readonly members: readonly number[];
}

interface OpenChain {
  readonly family: string;
  readonly members: number[];
  last: number;
  readonly prefix: string;
  readonly titled: boolean;
}

/** @returns style and signs of a marker without its number: `(3)` → "decimal (#)". */
export function familyOf(marker: Marker): string {
  if (marker.style === 'multi-decimal') return `multi ${marker.ordinal.length}`;
  return families.get(`${marker.style} ${marker.text}`, () => readFamily(marker));
}

/** By style and text. */
const families = new TextMemo<string>(1000);

const numberOfArticle = new RegExp(`(?:\\d[\\d.]*|[ivxl]+|[a-z])(?=\\W*$)|[${hanDigits}]+`, 'i');

function readFamily(marker: Marker): string {
  const number = marker.style === 'article' ? numberOfArticle : /[\p{L}\p{N}]+/u;
  return `${marker.style} ${marker.text.replace(number, '#').replace(/[.:)\s–—-]+$/, (end) => end.trim().charAt(0))}`.toLowerCase();
}

/**
 * Follows each numbering through the lines. A number that continues several open numberings goes to the innermost one
 * whose lines look like its own; what was opened inside a numbering that goes on is closed.
 */
export function findChains(lines: readonly Line[], shapes: readonly LineShape[]): readonly Chain[] {
  const chains: OpenChain[] = [];
  const open: OpenChain[] = [];
  lines.forEach((line, at) => {
    const { marker } = line;
    if (!marker || marker.style === 'bullet') return;
    const family = familyOf(marker);
    const number = marker.ordinal.at(-1) as number;
    const prefix = marker.ordinal.slice(0, -1).join('.');
    const titled = shapes[at]?.kind === 'title';
    const fits = (chain: OpenChain, step: number) =>
      chain.family === family && chain.prefix === prefix && number > chain.last && number - chain.last <= step;
    const holder =
      number === 1
        ? undefined
        : (open.findLast((chain) => fits(chain, 1) && chain.titled === titled) ??
          open.findLast((chain) => fits(chain, 1)) ??
          open.findLast((chain) => fits(chain, 3) && chain.titled === titled));
    if (holder) {
      open.length = open.indexOf(holder) + 1;
      holder.members.push(at);
      holder.last = number;
    } else {
      const chain = { family, members: [at], last: number, prefix, titled };
      // Numberings deeper than any policy nests them are left-overs of lists that are long done.
      if (open.length > 12) open.shift();
      open.push(chain);
      chains.push(chain);
    }
  });
  return chains;
}
