import type { Block, ParsedDocument } from '../../parse/document.ts';
import { quoteAround } from '../../text/quote.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** A blank before a comma, semicolon or full stop that ends a word or a bracket; "…", ".com" and " .5" are none. */
const blankBefore = /(?<=[\p{L}\p{N})\]”"])[ \t]+(?=[,;](?:\s|$)|\.(?:\s*$|\s+\p{Lu}))/gu;

/** A sentence that starts right after the full stop of the one before: "encrypted.We". */
const noBlankAfterStop =
  /(?<=\p{Ll}{3}|\p{Ll}\))\.(?=(?:We|You|The|If|Our|This|When|In|For|Your|Please|These|They|Such|Any|However)\s)/gu;

/** A comma glued to the next word: "name,address". Numbers ("1,000") and code have no letters around it. */
const noBlankAfterComma = /(?<=\p{Ll}{2}),(?=(?:and|or|but|the|you|your|we|our|such|including|which|if|with)\s)/gu;

/** Spaces around punctuation: one too many before it, or none after it. */
export const textPunctuationSpacing = defineRule({
  id: 'text/punctuation-spacing',
  summary: 'No space before a comma or full stop, one after it.',
  severity: 'hint',
  *check({ document }) {
    if (document.language !== 'en') return;
    for (const block of document.blocks) {
      if (block.kind === 'skip') continue;
      for (const at of matches(document, block, blankBefore)) {
        yield {
          message: 'before',
          span: span(at.start - 1, at.end + 1),
          data: { quote: quoteAround(document.prose, block.content, at) },
        };
      }
      for (const pattern of [noBlankAfterStop, noBlankAfterComma]) {
        for (const at of matches(document, block, pattern)) {
          yield {
            message: 'after',
            span: span(at.start, at.end + 1),
            data: { quote: quoteAround(document.prose, block.content, at) },
          };
        }
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

/** Matches in the block where prose and source agree: a blank that stands for mark-up is not in the source. */
function* matches(document: ParsedDocument, block: Block, pattern: RegExp): Generator<Span> {
  const { start } = block.content;
  const prose = document.prose.slice(start, block.content.end);
  for (const match of prose.matchAll(pattern)) {
    const at = span(start + match.index, start + match.index + match[0].length);
    const around = [Math.max(0, at.start - 12), Math.min(document.text.length, at.end + 2)] as const;
    if (document.text.slice(...around) === document.prose.slice(...around) && !insideAddress(document, at)) yield at;
  }
}

function insideAddress({ links }: ParsedDocument, at: Span): boolean {
  return links.some((link) => link.span.start <= at.start && at.end <= link.span.end);
}
