import { type BlockMatch, matchBlocks } from '../../parse/blocks.ts';
import type { ParsedDocument } from '../../parse/document.ts';
import { quoteAround } from '../../text/quote.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

// A stop or comma comes before what it is looked behind for: so a search goes from sign to sign, not from letter to letter.

/** A blank before a comma, semicolon or full stop that ends a word or a bracket; "…", ".com" and " .5" are none. */
const blankBefore = /(?<=[\p{L}\p{N})\]”"])[ \t]+(?=[,;](?:\s|$)|\.(?:\s*$|\s+\p{Lu}))/gu;

/** A sentence that starts right after the full stop of the one before: "encrypted.We". */
const noBlankAfterStop =
  /\.(?=(?:We|You|The|If|Our|This|When|In|For|Your|Please|These|They|Such|Any|However|It|All|Although|While|As|To|By|At|On|No|Some|There|Also|Additionally|Furthermore|Therefore)\s)(?<=(?:\p{Ll}{3}|\p{Ll}\))\.)/gu;

/** A comma glued to the next word: "name,address". Numbers ("1,000") and code have no letters around it. */
const noBlankAfterComma =
  /,(?=(?:and|or|but|the|you|your|we|our|such|including|which|if|with)\s)(?<=\p{Ll}{2},)|,(?=\p{Ll}{3,}\s)(?<=\s\p{L}{4,30},)/gu;

/** Spaces around punctuation: one too many before it, or none after it. */
export const textPunctuationSpacing = defineRule({
  id: 'text/punctuation-spacing',
  summary: {
    en: 'No space before a comma or full stop, one after it.',
    zh: '逗号、句号之前没有空格，之后有一个空格。',
  },
  severity: 'hint',
  *check({ document }) {
    if (document.language !== 'en') return;
    for (const { block, span: at } of sourceMatches(document, blankBefore)) {
      yield {
        message: 'before',
        span: span(at.start - 1, at.end + 1),
        data: { quote: quoteAround(document.prose, block.content, at) },
      };
    }
    const stops = new Set<number>();
    for (const pattern of [noBlankAfterStop, noBlankAfterComma]) {
      for (const { block, span: at } of sourceMatches(document, pattern)) {
        if (stops.has(at.start)) continue;
        stops.add(at.start);
        yield {
          message: 'after',
          span: span(at.start, at.end + 1),
          data: { quote: quoteAround(document.prose, block.content, at) },
        };
      }
    }
  },
  fixes(finding, { document }) {
    const { start, end } = finding.span;
    const text = document.text.slice(start, end);
    const newText =
      finding.message.id === 'before' ? text[0] + text.trimEnd().slice(-1) : `${text[0]} ${text.slice(1)}`;
    return [{ title: { id: 'fix', data: {} }, kind: 'safe', edits: [{ span: finding.span, newText }] }];
  },
});

/** Matches where prose and source agree: a blank that stands for mark-up is not in the source. */
function* sourceMatches(document: ParsedDocument, pattern: RegExp): Generator<BlockMatch> {
  for (const found of matchBlocks(document, pattern)) {
    const around = [Math.max(0, found.span.start - 12), Math.min(document.text.length, found.span.end + 2)] as const;
    const agree = document.text.slice(...around) === document.prose.slice(...around);
    if (agree && !insideAddress(document, found.span)) yield found;
  }
}

function insideAddress({ links }: ParsedDocument, at: Span): boolean {
  return links.some((link) => link.span.start <= at.start && at.end <= link.span.end);
}
