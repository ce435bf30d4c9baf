import type { Span } from '../text/span.ts';

export type Format = 'markdown' | 'plaintext' | 'html';

/** The language a policy is written in; `other` is one that Proviso does not read. */
export type Language = 'en' | 'zh' | 'other';

/** The number or sign that opens a list item or a numbered heading: "1.", "(a)", "•", "第五条". */
export interface Marker {
  readonly span: Span;
  readonly text: string;
  readonly style: 'decimal' | 'multi-decimal' | 'lower-alpha' | 'upper-alpha' | 'roman' | 'cjk' | 'article' | 'bullet';
  /** The numbers that the marker stands for, outermost first: "2.3" is [2, 3], "(c)" is [3]. Empty for bullets. */
  readonly ordinal: readonly number[];
}

/**
 * What a block is.
 * - `heading`: marked as such, or implied (see {@link HeadingForm}).
 * - `item`: a list item; `cell row`: one row of a table.
 * - `skip`: holds no policy text: blank lines, code, comments, front matter, template tags, rules, menus.
 */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'skip';

/** How a heading is written. `line` is a plain-text line that is one only by its place and shape. */
export type HeadingForm = 'atx' | 'setext' | 'html' | 'bold' | 'underlined' | 'numbered' | 'line';

/**
 * A stretch of the text. The blocks tile the document: ordered, disjoint, and together every character.
 */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  /** All characters of the block: mark-up, line ends and the blank lines after it. */
  readonly span: Span;
  /** From the first to the last character of its own text, without marker and mark-up around it. Empty span for `skip`. */
  readonly content: Span;
  /** 1 to 6 for headings (1 is the title's level), as marked or as inferred from numbering and form. */
  readonly level?: number;
  readonly form?: HeadingForm;
  readonly marker?: Marker;
  /** Nesting depth of an item, 0 for the outermost. */
  readonly depth?: number;
  /** The cells of a table row, left to right. */
  readonly cells?: readonly Span[];
  /** For items and rows: index of the block that introduces the list ("We share with:"); for rows the header row. */
  readonly leadIn?: number;
  /** What a `skip` block is, where it matters. */
  readonly skip?: 'blank' | 'code' | 'comment' | 'front-matter' | 'template' | 'rule' | 'contents' | 'menu';
}

/** A link in the text: Markdown, HTML or a bare address. */
export interface Link {
  readonly span: Span;
  readonly text: Span;
  readonly target: string;
  readonly targetSpan: Span;
}

/** A line of a table of contents that the text itself carries. */
export interface ContentsEntry {
  readonly span: Span;
  readonly title: Span;
  readonly marker?: Marker;
  /** How far inside others it stands, as Markdown or HTML nests it or as a text without mark-up indents it. */
  readonly depth: number;
  /** The number of the page, where one follows: "5" of "Your rights ... 5". */
  readonly page?: Span;
}

/** What `parse` makes of a text. */
export interface ParsedDocument {
  readonly text: string;
  /**
   * The text as it is read: same length as `text`, every character of mark-up (emphasis, link targets, tags, entities,
   * comments, code, template tags) replaced by spaces, so that offsets are the same in both. All later stages read this.
   */
  readonly prose: string;
  readonly format: Format;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** The document's own table of contents; empty where it has none. Its blocks are `skip`/`contents`. */
  readonly contents: readonly ContentsEntry[];
  /** Comments of Markdown and HTML: their inner text, for suppressions. */
  readonly comments: readonly Span[];
  /** Title given in front matter, where there is one. */
  readonly frontMatterTitle?: Span;
  /** What front matter gives under the keys of the last change and of the day of effect, whether a date or not. */
  readonly frontMatterDates?: readonly FrontMatterDate[];
}

/** The value of a key of front matter such as `lastUpdated`. */
export interface FrontMatterDate {
  readonly role: 'effective' | 'updated';
  readonly span: Span;
}
