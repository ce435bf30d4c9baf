import { shift, span } from '../text/span.ts';
import { entriesOf, findContents } from './contents.ts';
import type { Link } from './document.ts';
import { headingLevels } from './headingLevels.ts';
import { impliedHeadings } from './impliedHeadings.ts';
import { shapeOf } from './lineShape.ts';
import { isRule, joinLines, type Line, splitLines } from './lines.ts';
import { readBareLinks } from './links.ts';
import { findLists } from './lists.ts';
import { readMarkdown } from './markdown.ts';
import { findChains } from './numbering.ts';
import type { Reading } from './reading.ts';
import { readRows } from './rows.ts';
import { settleLineLetters } from './settleLetters.ts';
import { type Draft, skipDraft } from './tile.ts';

/** Reads a text file: without mark-up, or with that of Markdown, which many a writer uses there too. */
export function readPlainText(text: string): Reading {
  // Most texts have no such sign at all, which is known much sooner.
  return text.includes('#') && /^#{1,6}[ \t]+\S/m.test(text) ? readMarkdown(text) : readPlainLines(text);
}

/** Reads text without mark-up: blocks by the shape and place of its lines. */
export function readPlainLines(text: string): Reading {
  const physical = splitLines(text);
  const lines = settleLineLetters(joinLines(text, physical));
  const shapes = lines.map(shapeOf);
  const chains = findChains(lines, shapes);
  const contents = findContents(lines, shapes);
  const heads = impliedHeadings({ lines, shapes, chains, ...(contents && { contents }) });
  const order = [...heads].sort((a, b) => a - b);
  const levels = headingLevels(lines, shapes, order);
  const isContents = (at: number) => contents !== undefined && at >= contents.from && at < contents.to;
  const lists = findLists(lines, shapes, chains, (at) => levels.has(at) || isContents(at));
  const rows = readRows(text, lines);
  const drafts = lines.map((line, at): Draft => {
    const level = levels.get(at);
    if (isContents(at)) return skipDraft(line.start, 'contents');
    return level === undefined ? (rows.get(at) ?? bodyDraft(line, lists.get(at))) : headingDraft(line, level);
  });
  const rules = physical.filter(isRule).map((line) => skipDraft(line.start, 'rule'));
  return {
    drafts: rules.length === 0 ? drafts : [...drafts, ...rules].sort((a, b) => a.start - b.start),
    masks: [],
    links: physical.flatMap(linksOf),
    contents: entriesOf(
      lines.filter((_, at) => isContents(at)),
      text,
    ),
    comments: [],
  };
}

function linksOf({ known, trimmed }: Line): readonly Link[] {
  return known.read(readBareLinks, readBareLinks).map(({ target, span }) => {
    const own = shift(span, trimmed.start);
    return { span: own, text: own, target, targetSpan: own };
  });
}

function headingDraft({ start, content, marker, underlined }: Line, level: number): Draft {
  const form = underlined ? 'underlined' : marker ? 'numbered' : 'line';
  return { start, kind: 'heading', content, level, form, ...(marker && { marker }) };
}

function bodyDraft({ start, trimmed, content, marker }: Line, list: number | undefined): Draft {
  if (list === undefined) return { start, kind: 'paragraph', content: span(trimmed.start, trimmed.end) };
  return { start, kind: 'item', content, list, ...(marker && { marker }) };
}
