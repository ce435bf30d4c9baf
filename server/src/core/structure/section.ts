import type { Span } from '../text/span.ts';

/** A section of the policy: a heading with all that follows up to the next heading of its level or above. */
export interface Section {
  readonly index: number;
  /** The heading's text, trimmed; for an inferred section the name of the clause that it states. */
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  /** `root` holds what stands before the first heading and exists only then; it is never shown in the outline. */
  readonly kind: 'heading' | 'inferred' | 'root';
  /** From the heading's block (or first block) to the end of the last block inside, sub-sections included. */
  readonly span: Span;
  /** The heading's own text; for inferred sections the first line's. */
  readonly titleSpan: Span;
  /** The number as written before the title: "3.1", "(2)", "一、". */
  readonly number?: string;
  /** Index of the section that holds this one; undefined at the top. */
  readonly parent?: number;
  readonly children: readonly number[];
  /** Blocks of the section itself, heading included, sub-sections excluded: indices from, to (exclusive). */
  readonly blocks: readonly [number, number];
}
