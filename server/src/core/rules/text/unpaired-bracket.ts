import { findInBlocks, textBlocks } from '../../parse/blocks.ts';
import type { Block } from '../../parse/document.ts';
import { quoteAround } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '「': '」', '《': '》' };
const closers = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

/** An opened bracket that its paragraph does not close, or the reverse. */
export const textUnpairedBracket = defineRule({
  id: 'text/unpaired-bracket',
  summary: { en: 'Brackets come in pairs.', zh: '括号成对。' },
  severity: 'information',
  *check({ document }) {
    const blocks = textBlocks(document);
    const all = findInBlocks(document, unpaired, unpaired, ['paragraph', 'item']);
    const around = aroundLists(document.prose, all);
    for (const one of all) {
      const { block, found } = one;
      if (around.has(one)) continue;
      const [i, opens] = [blocks.indexOf(block), found.sign in pairs];
      // A line break within a sentence: the partner stands in the next paragraph.
      if (goesOn(document.prose, blocks[opens ? i : i - 1], blocks[opens ? i + 1 : i])) continue;
      const start = block.content.start + found.at;
      yield {
        message: opens ? 'open' : 'close',
        span: span(start, start + 1),
        data: { sign: found.sign, quote: quoteAround(document.prose, block.content, span(start, start + 1)) },
      };
    }
  },
});

interface Lonely {
  readonly block: Block;
  readonly found: { readonly at: number; readonly sign: string };
}

/** The eyes of a face whose mouth is a bracket. */
const face = /(?:^|\s)[:;]-?$/;

/** Items that a list in brackets has at most. */
const longestList = 20;

/** Brackets around a list: "(that is:" introduces it, and its last item ends in ")". */
function aroundLists(prose: string, all: readonly Lonely[]): ReadonlySet<Lonely> {
  return new Set(
    all.flatMap((one, i) => {
      if (!/[:：]$/.test(prose.slice(one.block.content.start, one.block.content.end).trim())) return [];
      const partner = all.slice(i + 1).find(({ found }) => found.sign === pairs[one.found.sign]);
      return partner && partner.block.index <= one.block.index + longestList * 2 ? [one, partner] : [];
    }),
  );
}

/** Whether a sentence that a block leaves open goes on in the next one. */
function goesOn(prose: string, block: Block | undefined, next: Block | undefined): boolean {
  if (!block || !next) return false;
  const own = prose.slice(block.content.start, block.content.end).trim();
  // "(see" and on the next line "§ 4)": a reference looks like the number of an item.
  const other = prose.slice(next.marker ? next.span.start : next.content.start, next.content.end).trim();
  return /[^.;:!?。；：]$/.test(own) && /^[\p{Ll}|§]/u.test(other);
}

/** @returns offsets in `text` of brackets that have no partner. List markers "a)" and "1)" are none. */
function unpaired(prose: string): readonly { readonly at: number; readonly sign: string }[] {
  // Where the character set is broken the brackets' partners are, too; code is no text.
  if (!/[()[\]（）「」《》]/.test(prose) || /[鈥\ufffd]|[{[]\s*"|":\s*["[{]/.test(prose)) return [];
  // Chinese texts mix both widths of a bracket.
  const text = prose.replace(/（/g, '(').replace(/）/g, ')');
  const open: { at: number; sign: string }[] = [];
  const lonely: { at: number; sign: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    // ":)" and ":(" are faces; what stands right behind the latter makes it a bracket.
    if (face.test(text.slice(Math.max(0, at - 3), at)) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) continue;
    if (sign in pairs) {
      open.push({ at, sign });
      continue;
    }
    const opener = closers.get(sign);
    // "Art. 6(1) a)": a letter of a law closes nothing.
    if (
      opener === undefined ||
      /(?:Art\.?|Article|§|lit\.?|para\.?)[\s\d§.()]*[\s§.]\p{L}$/u.test(text.slice(Math.max(0, at - 20), at))
    )
      continue;
    const last = open.findLastIndex((o) => o.sign === opener);
    if (last >= 0) open.splice(last, 1);
    else if (
      sign !== ')' ||
      !/(?:^|[\s;,.:。；，：、])(?:\p{L}|[ivx]{1,4}|\d{1,2})$/u.test(text.slice(Math.max(0, at - 6), at))
    ) {
      lonely.push({ at, sign });
    }
  }
  return [...lonely, ...open];
}
