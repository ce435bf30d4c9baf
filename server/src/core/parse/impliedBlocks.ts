import { wordsIn } from '../text/wordsIn.ts';
import { headingLevels } from './headingLevels.ts';
import { impliedHeadings } from './impliedHeadings.ts';
import { shapeOf } from './lineShape.ts';
import { splitLines } from './lines.ts';
import { findChains } from './numbering.ts';
import type { Draft } from './tile.ts';

/**
 * Makes headings of paragraphs that read as such where a text with mark-up marks none but its title.
 *
 * @param drafts of the whole text, in order.
 */
export function implyHeadings(drafts: readonly Draft[], prose: string): readonly Draft[] {
  if (drafts.filter((draft) => draft.kind === 'heading').length > 1) return drafts;
  const texts = drafts.filter((draft) => draft.kind !== 'skip' && wordsIn(prose, draft.content) !== '');
  const lines = splitLines(texts.map((draft, at) => lineOf(draft, texts[at - 1], prose)).join('\n'));
  const own = lines.filter((line) => line.words !== '');
  if (own.length !== texts.length) return drafts;
  const shapes = own.map(shapeOf);
  const chains = findChains(own, shapes);
  const found = impliedHeadings({ lines: own, shapes, chains });
  const heads = texts.flatMap((draft, at) => (found.has(at) || draft.kind === 'heading' ? [at] : []));
  const levels = headingLevels(own, shapes, heads);
  const implied = new Map(
    heads.flatMap((at): [Draft, Draft][] => {
      const draft = texts[at] as Draft;
      if (draft.kind !== 'paragraph' && !(draft.kind === 'item' && draft.marker)) return [];
      const { start, content, marker } = draft;
      const form = marker ? 'numbered' : 'line';
      return [
        [draft, { start, kind: 'heading', content, level: levels.get(at) ?? 2, form, ...(marker && { marker }) }],
      ];
    }),
  );
  return drafts.map((draft) => implied.get(draft) ?? draft);
}

/** A block as a line of plain text: items with a sign, rows with that of a row, and a blank line between all others. */
function lineOf(draft: Draft, before: Draft | undefined, prose: string): string {
  const gap = before === undefined || (draft.kind === before.kind && draft.kind !== 'paragraph') ? '' : '\n';
  const sign = draft.kind === 'row' ? '| ' : (draft.marker?.text ?? (draft.kind === 'item' ? '•' : ''));
  return `${gap}${sign}${sign === '' ? '' : ' '}${wordsIn(prose, draft.content)}`;
}
