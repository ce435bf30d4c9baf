import { span } from '../text/span.ts';
import { findContents } from './contents.ts';
import { headingLevels } from './headingLevels.ts';
import { impliedHeadings } from './impliedHeadings.ts';
import { type LineShape, shapeOf } from './lineShape.ts';
import { type Line, splitLines } from './lines.ts';
import { readBareLinks } from './links.ts';
import { findChains } from './numbering.ts';
import type { Reading } from './reading.ts';
import { type Draft, skipDraft } from './tile.ts';

/** Reads text without mark-up: blocks by the shape and place of its lines. */
export function readPlainText(text: string): Reading {
  const lines = splitLines(text);
  const shapes = lines.map(shapeOf);
  const chains = findChains(lines, shapes);
  const contents = findContents(lines, shapes);
  const heads = impliedHeadings({ lines, shapes, chains, ...(contents && { contents }) });
  const order = [...heads].sort((a, b) => a - b);
  const levels = headingLevels(lines, shapes, order);
  const drafts = lines.map((line, at): Draft => {
    if (contents && at >= contents.from && at < contents.to) return skipDraft(line.start, 'contents');
    const level = levels.get(at);
    if (level !== undefined) return headingDraft(line, level);
    return bodyDraft(line, shapes[at] as LineShape);
  });
  return {
    drafts,
    masks: [],
    links: readBareLinks(text),
    contents: lines.slice(contents?.from ?? 0, contents?.to ?? 0).map((line) => ({
      span: line.trimmed,
      title: line.content,
      ...(line.marker && { marker: line.marker }),
    })),
    comments: [],
  };
}

function headingDraft({ start, content, marker }: Line, level: number): Draft {
  return { start, kind: 'heading', content, level, form: marker ? 'numbered' : 'line', ...(marker && { marker }) };
}

function bodyDraft(line: Line, _shape: LineShape): Draft {
  if (/^[-=_*~—–.\s]{3,}$/.test(line.text)) return skipDraft(line.start, 'rule');
  if (line.marker) return { start: line.start, kind: 'item', content: line.content, marker: line.marker, depth: 0 };
  return { start: line.start, kind: 'paragraph', content: span(line.trimmed.start, line.trimmed.end) };
}
