import { matchBlocks } from '../../parse/blocks.ts';
import { defineRule } from '../rule.ts';

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

/** Signs that a wrong character set has broken, and HTML entities left in plain text. */
export const textMojibake = defineRule({
  id: 'text/mojibake',
  summary: 'No signs are broken by a wrong character set.',
  severity: 'warning',
  *check({ document }) {
    for (const { span, match } of matchBlocks(document, pattern)) {
      yield { message: 'broken', span, data: { sign: match[0] } };
    }
    if (document.format !== 'plaintext') return;
    for (const { span, match } of matchBlocks(document, entity)) {
      yield { message: 'entity', span, data: { sign: match[0] } };
    }
  },
  fixes(finding) {
    const sign = String(finding.message.data.sign);
    const mended = broken[sign] ?? entities[sign];
    if (mended === undefined) return [];
    return [
      { title: { id: 'fix', data: { sign, mended } }, kind: 'safe', edits: [{ span: finding.span, newText: mended }] },
    ];
  },
});
