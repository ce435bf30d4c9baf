import type { ParsedDocument } from './document.ts';
import type { Mask } from './prose.ts';
import type { Draft } from './tile.ts';

/** What the reader of one format makes of a text; `parse` turns it into a document. */
export interface Reading
  extends Pick<ParsedDocument, 'links' | 'contents' | 'comments' | 'frontMatterTitle' | 'frontMatterDates'> {
  /** In the order of the text. */
  readonly drafts: readonly Draft[];
  /** All mark-up. */
  readonly masks: readonly Mask[];
}
