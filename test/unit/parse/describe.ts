import type { Format } from '../../../server/src/core/parse/document.ts';
import { parse } from '../../../server/src/core/parse/parse.ts';

/**
 * The blocks of a text, one a line, so that tests only hold texts: kind (with a heading's level, an item's depth, what a skip
 * is), the marker in brackets and the text.
 */
export function blocksOf(text: string, format: Format): readonly string[] {
  const { blocks, prose } = parse(text, format);
  return blocks
    .filter((block) => block.skip !== 'blank')
    .map((block) => {
      const sub = block.level ?? block.depth ?? block.skip ?? '';
      const marker = block.marker ? ` [${block.marker.text}]` : '';
      const cells = block.cells?.map((cell) => prose.slice(cell.start, cell.end)).join(' | ');
      const words = cells ?? prose.slice(block.content.start, block.content.end).replace(/\s+/g, ' ');
      return `${block.kind}${sub === '' ? '' : ` ${sub}`}${marker}${words === '' ? '' : `: ${words}`}`;
    });
}

/** For each item and row the words of the block that introduces it, or "–". */
export function leadInsOf(text: string, format: Format): readonly string[] {
  const { blocks, prose } = parse(text, format);
  return blocks
    .filter((block) => block.kind === 'item' || block.kind === 'row')
    .map((block) => {
      const leadIn = block.leadIn === undefined ? undefined : blocks[block.leadIn];
      return leadIn ? prose.slice(leadIn.content.start, leadIn.content.end) : '–';
    });
}

/** The headings alone: level and text. */
export function headingsOf(text: string, format: Format): readonly string[] {
  const { blocks, prose } = parse(text, format);
  return blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => `${block.level} ${prose.slice(block.content.start, block.content.end)}`);
}
