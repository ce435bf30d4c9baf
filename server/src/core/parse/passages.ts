import { type KnownText, knownText } from '../text/knownText.ts';
import type { ParsedDocument } from './document.ts';

/** The prose from one heading to the next. */
export interface Passage {
  readonly start: number;
  readonly known: KnownText;
}

/**
 * Cuts the prose before each heading, so that what is looked for in all of it is looked for again only where it changed.
 *
 * @returns passages that tile the document.
 */
export function passagesOf({ prose, blocks }: ParsedDocument): readonly Passage[] {
  const starts = blocks.filter(({ kind, span }) => kind === 'heading' && span.start > 0).map(({ span }) => span.start);
  return [0, ...starts].map((start, i) => ({ start, known: knownText(prose.slice(start, starts[i])) }));
}
