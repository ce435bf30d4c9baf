import type { PolicyModel } from '../model.ts';
import type { Block, Format } from '../parse/document.ts';
import { writtenLanguage } from '../parse/language.ts';

/** How a document is written, as far as what is inserted has to follow it. */
export interface DocumentForm {
  readonly format: Format;
  readonly language: 'en' | 'zh';
  readonly lineEnd: string;
  /** The sign of its bullet lists with what parts it from the words: "- ", "* ", "•\t". */
  readonly bullet: string;
  /** Whether paragraphs are separated by a blank line. */
  readonly spaced: boolean;
  /** Whether a blank line stands before headings. */
  readonly sectionsApart: boolean;
  /** Whether headings capitalise their words: "How We Use Your Data". */
  readonly titleCase: boolean;
}

/** Reads the form from the document; what it does not show is as Markdown and plain text are usually written. */
export function documentForm({ document, sections }: PolicyModel): DocumentForm {
  const { text, blocks, format } = document;
  const bullets = blocks.flatMap((b) => (b.kind === 'item' && b.marker?.style === 'bullet' ? [signOf(text, b)] : []));
  const paragraphs = blocks.filter((b) => b.kind === 'paragraph');
  const isApart = (b: Block) => /\n[^\S\n]*\r?\n/.test(text.slice(b.content.end, b.span.end));
  const apart = paragraphs.filter(isApart).length;
  const beforeHeadings = blocks.flatMap((b) => (b.kind === 'heading' && b.index > 0 ? [blocks[b.index - 1]!] : []));
  const spaced =
    format === 'markdown' || (format === 'plaintext' && (paragraphs.length < 2 || apart * 2 >= paragraphs.length));
  const titles = sections.filter((s) => s.kind === 'heading' && s.level > 1).map((s) => s.title);
  return {
    format,
    language: writtenLanguage(document),
    lineEnd: /\r\n/.test(text) ? '\r\n' : '\n',
    bullet: mostFrequent(bullets) ?? '- ',
    spaced,
    sectionsApart: spaced || beforeHeadings.filter(isApart).length * 2 > beforeHeadings.length,
    titleCase: titles.filter(isTitleCase).length * 2 > titles.filter((t) => t.includes(' ')).length,
  };
}

/** The sign or number of an item with the blanks after it. */
export function signOf(text: string, { marker, content }: Block): string {
  const end = marker?.span.end ?? content.start;
  return `${marker?.text.trim()}${/^[^\S\r\n]+/.exec(text.slice(end, content.start))?.[0] ?? ' '}`;
}

const smallWords = /^(?:a|an|and|as|at|by|do|for|from|in|is|of|on|or|our|the|to|via|we|with|your|you|it)$/i;

/** Whether all words of a title but the small ones begin with a capital: two such words at least. */
function isTitleCase(title: string): boolean {
  const words = title.split(/\s+/).filter((w) => /^\p{L}/u.test(w) && !smallWords.test(w));
  return words.length >= 2 && words.every((w) => /^\p{Lu}/u.test(w));
}

/** Capitalises the words of a title: "How long we keep personal information" → "How Long We Keep Personal Information". */
export function toTitleCase(title: string): string {
  return title.replace(/\p{L}[\p{L}'’-]*/gu, (word, at: number) =>
    at > 0 && /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|via|with)$/.test(word)
      ? word
      : word[0]!.toUpperCase() + word.slice(1),
  );
}

/** The value that occurs most, the first of several; undefined for none. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value;
  return best;
}
