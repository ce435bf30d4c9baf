import type { Format, ParsedDocument } from './document.ts';
import { readHtml } from './html.ts';
import { detectLanguage } from './language.ts';
import { linkLeadIns } from './leadIns.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plaintext.ts';
import { toProse } from './prose.ts';
import { settleLetters } from './settleLetters.ts';
import { tile } from './tile.ts';

const readers = { markdown: readMarkdown, plaintext: readPlainText, html: readHtml };

/**
 * Reads the form of a text: its blocks, and which characters are mark-up. Never throws, whatever the text.
 *
 * @returns blocks that tile `text`, and prose of the same length.
 */
export function parse(text: string, format: Format): ParsedDocument {
  const { drafts: found, masks, ...rest } = readers[format](text);
  const drafts = settleLetters(found);
  const prose = toProse(text, masks);
  linkLeadIns(drafts, prose);
  return { text, prose, format, language: detectLanguage(prose), blocks: tile(drafts, text.length), ...rest };
}
