import { type BlockMatch, matchBlocks } from '../../parse/blocks.ts';
import type { ParsedDocument } from '../../parse/document.ts';
import type { Span } from '../../text/span.ts';
import { mostOfOneCause, otherPlaces } from '../otherPlaces.ts';
import { defineRule, type Found } from '../rule.ts';

/** What a UTF-8 sign looks like after it was read as Windows-1252, and what it was. */
const broken: Readonly<Record<string, string>> = {
  'â€™': '’',
  'â€˜': '‘',
  'â€œ': '“',
  'â€\u009d': '”',
  'â€“': '–',
  'â€”': '—',
  'â€¦': '…',
  'â€¢': '•',
  'Â ': ' ',
  'Â§': '§',
  'Â©': '©',
  'Â®': '®',
  'Ã©': 'é',
  'Ã¨': 'è',
  'Ã¼': 'ü',
  'Ã¶': 'ö',
  'Ã¤': 'ä',
  'Ã±': 'ñ',
  'Ã³': 'ó',
  'Ã§': 'ç',
};

const pattern = new RegExp(`${Object.keys(broken).join('|')}|\\ufffd+|ï¿½|鈥[\\p{Script=Han}?]?`, 'gu');
const entity = /&(?:nbsp|amp|quot|lt|gt|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip|#\d{2,4});/g;
const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&ndash;': '–',
  '&mdash;': '—',
  '&hellip;': '…',
  '&#39;': "'",
  '&#8217;': '’',
};

/**
 * Signs that a wrong character set has broken, and HTML entities left in plain text: one finding a text, since all have one
 * cause and one remedy.
 */
export const textMojibake = defineRule({
  id: 'text/mojibake',
  summary: { en: 'No signs are broken by a wrong character set.', zh: '没有因字符集错误而损坏的字符。' },
  severity: 'warning',
  *check({ document }) {
    yield* oneFinding('broken', brokenSigns(document), document);
    yield* oneFinding('entity', htmlCodes(document), document);
  },
  fixes(finding, { document }) {
    const found = finding.message.id === 'broken' ? brokenSigns(document) : htmlCodes(document);
    const edits = found.flatMap(({ span, match }) => {
      const newText = broken[match[0]] ?? entities[match[0]];
      return newText === undefined ? [] : [{ span, newText }];
    });
    return edits.length > 0 ? [{ title: { id: 'fix', data: { count: edits.length } }, kind: 'safe', edits }] : [];
  },
});

function brokenSigns(document: ParsedDocument): readonly BlockMatch[] {
  return matchBlocks(document, pattern);
}

/** Elsewhere than in plain text they are mark-up. */
function htmlCodes(document: ParsedDocument): readonly BlockMatch[] {
  return document.format === 'plaintext' ? matchBlocks(document, entity) : [];
}

function* oneFinding(message: string, signs: readonly BlockMatch[], { prose }: ParsedDocument): Generator<Found> {
  const [first, ...more] = signs.map(({ span }) => span);
  if (first === undefined) return;
  const signAt = ({ start, end }: Span) => prose.slice(start, end);
  yield {
    message,
    span: first,
    data: { sign: signAt(first), count: signs.length },
    related: otherPlaces(more, 'again', mostOfOneCause, (place) => ({ sign: signAt(place) })),
  };
}
