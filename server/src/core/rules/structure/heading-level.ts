import type { ParsedDocument } from '../../parse/document.ts';
import { allMatches } from '../../text/allMatches.ts';
import { quote } from '../../text/quote.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** A marked-up heading more than one level below the one before it, or one whose signs are read as text. */
export const structureHeadingLevel = defineRule({
  id: 'structure/heading-level',
  summary: { en: 'Heading levels are not skipped.', zh: '标题层级不跳级。' },
  severity: 'hint',
  *check({ document }): Generator<Found> {
    let before: number | undefined;
    for (const block of document.blocks) {
      if (block.kind !== 'heading' || block.level === undefined) continue;
      if (block.form === undefined || !markedUp.has(block.form)) continue;
      if (before !== undefined && block.level > before + 1) {
        yield { message: 'skipped', span: block.content, data: { level: block.level, expected: before + 1 } };
      }
      before = block.level;
    }
    for (const line of gluedSigns(document)) {
      yield { message: 'glued', span: line, severity: 'information', data: { quote: quote(document.text, line) } };
    }
  },
  fixes({ message, span: { start, end } }, { document }) {
    const signs = /^#+/.exec(document.text.slice(start, end))?.[0].length;
    if (message.id !== 'glued' || signs === undefined) return [];
    const edits = [{ span: span(start + signs, start + signs), newText: ' ' }];
    return [{ title: { id: 'fix', data: {} }, kind: 'safe', edits }];
  },
});

/** The forms that give a heading its level; that of the others is inferred. */
const markedUp: ReadonlySet<string> = new Set(['atx', 'setext', 'html']);

/** "##1. Scope", "###Your rights": Markdown asks for a blank behind the signs. "#privacy" may be a tag of a network. */
const glued = /^(?:#{2,6}(?=[\p{L}\d])|#(?=\d+[.、]))[^\n]{2,80}$/gmu;

function gluedSigns({ format, text, blocks }: ParsedDocument): readonly Span[] {
  if (format !== 'markdown') return [];
  return allMatches(glued, text).flatMap(({ index, 0: line }) => {
    const block = blocks.find((one) => one.span.start <= index && index < one.span.end);
    return block && block.kind !== 'skip' ? [span(index, index + line.trimEnd().length)] : [];
  });
}
